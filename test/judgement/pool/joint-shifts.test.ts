import { expect, test } from 'vitest';
import type { MarketContrast } from '../../../src/judgement/pool/contrast.ts';
import { jointDraws, jointShifts } from '../../../src/judgement/pool/joint-shifts.ts';

const none = { breakout: new Float64Array(), reliefRally: new Float64Array() };

const market = (name: string, from: number, to: number, maxShift: number): MarketContrast => ({
  outcomes: {
    ...{ name, horizon: 5, rows: 100, breakouts: 60, reliefRallies: 60, from, to, maxShift },
    ...{ own: none, at: () => none },
  },
  ...{ weight: 1, difference: 0, p: 1, needed05: 1, variance: 1, at: () => new Float64Array() },
});

test('draws of a cluster follow the multiples of one root of a prime, from 21 to its largest shift', () => {
  // Fractions of the roots of 2, 3, 5, 7 and 11: 0.41421, 0.73205, 0.23607, 0.64575 and 0.31662; of twice and thrice these.
  const found = jointShifts(
    [
      ...[market('a', 1, 100, 120), market('b', 201, 300, 70), market('c', 401, 500, 120)],
      ...[market('d', 601, 700, 120), market('e', 801, 900, 120)],
    ],
    5,
  );
  expect(found.map(({ names }) => names)).toEqual([['a'], ['b'], ['c'], ['d'], ['e']]);
  const firstThree = found.map(({ members }) => [...(members[0]?.shifts.subarray(0, 3) ?? [])]);
  expect(firstThree).toEqual([
    // Of 100 shifts 41.4, 82.8 and 24.3.
    [62, 103, 45],
    // Of 50 shifts 36.6, 23.2 and 9.8.
    [57, 44, 30],
    [44, 68, 91],
    [85, 50, 114],
    [52, 84, 115],
  ]);
  expect(found.map(({ members }) => members[0]?.shifts.length)).toEqual(Array.from({ length: 5 }, () => jointDraws));
});

test('markets of a cluster are shifted by as much, or around their own range where that is too far', () => {
  const markets = [market('short', 10, 90, 70), market('long', 1, 100, 120)];
  const [cluster] = jointShifts(markets, 5);
  expect(cluster?.names).toEqual(['short', 'long']);
  const [short, long] = cluster?.members ?? [];
  expect([short?.market, long?.market]).toEqual(markets);
  expect([...(long?.shifts.subarray(0, 3) ?? [])]).toEqual([62, 103, 45]);
  // 103 is 82 after 21; of its 50 shifts that is 32 after 21.
  expect([...(short?.shifts.subarray(0, 3) ?? [])]).toEqual([62, 53, 45]);
});

test('the smallest shift is the horizon where that is longer than 21', () => {
  // 41.4 of the 100 shifts from 63 on.
  expect(jointShifts([market('a', 1, 100, 162)], 63)[0]?.members[0]?.shifts[0]).toBe(63 + 41);
});
