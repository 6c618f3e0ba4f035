import { expect, test } from 'vitest';
import { halves } from '../../../src/judgement/pool/halves.ts';
import { isShiftable, marketOutcomes } from '../../../src/judgement/pool/market-outcomes.ts';
import type { PoolMarket } from '../../../src/judgement/pool/pool-market.ts';

const marketWith = (...state: number[]): PoolMarket => ({
  ...{ name: 'paper', isInSample: false, labels: { large: 'L', small: 'S', growth: null } },
  totalReturn: { large: false, small: false, growth: false },
  days: Int32Array.of(100, 101, 110, 111, 120, 122, 130, 131),
  state: Uint8Array.from(state),
  ratio: Float64Array.of(0, 1, 3, 2, 4, 3, 5, 6),
  gate: new Uint8Array(8),
});

// After rows 1 to 5 over one session from the next close on: -1, 2, -1, 2 and 1, on average 0.6. The last two rows wait.
const market = marketWith(0, 4, 4, 2, 3, 3, 1, 4);
const near = (...values: number[]) => Float64Array.from(values);

test('five rows on paper: -1 and 2 after breakout, 2 and 1 after relief rally', () => {
  const { at, own, ...figures } = marketOutcomes(market, 1);
  expect(figures).toEqual({
    ...{ name: 'paper', horizon: 1, rows: 5, breakouts: 2, reliefRallies: 2, from: 101, to: 122 },
    maxShift: 5 - 253 - 1,
  });
  expect(own).toEqual({ breakout: near(), reliefRally: near() });
  // Unshifted 0.5 and 1.5; shifted by one row 2 and -1, then 1 and -1 around the end.
  const { breakout, reliefRally } = at(Int32Array.of(0, 1));
  expect([...breakout].map((value) => value + 0.6)).toEqual([expect.closeTo(0.5, 14), expect.closeTo(0.5, 14)]);
  expect([...reliefRally].map((value) => value + 0.6)).toEqual([expect.closeTo(1.5, 14), expect.closeTo(0, 14)]);
});

test('entered a session later the last row is unknown, and one relief rally is left', () => {
  // After rows 1 to 4: 2, -1, 2 and 1, on average 1.
  const { at, rows, breakouts, reliefRallies, to } = marketOutcomes(market, 1, 2);
  expect({ rows, breakouts, reliefRallies, to }).toEqual({ rows: 4, breakouts: 2, reliefRallies: 1, to: 120 });
  const { breakout, reliefRally } = at(Int32Array.of(0));
  expect([breakout[0], reliefRally[0]]).toEqual([expect.closeTo(-0.5, 14), expect.closeTo(0, 14)]);
});

test('without a verdict there is no day', () => {
  expect(marketOutcomes(marketWith(0, 0, 0, 0, 0, 0, 0, 0), 1)).toMatchObject({
    ...{ rows: 0, breakouts: 0, reliefRallies: 0, from: null, to: null },
  });
});

test('verdicts can be shifted once the largest shift is as large as the smallest', () => {
  const shiftable = (maxShift: number, horizon: number) => isShiftable({ maxShift, horizon });
  expect([shiftable(20, 5), shiftable(21, 5), shiftable(62, 63), shiftable(63, 63)]).toEqual([
    ...[false, true, false, true],
  ]);
});

test('halves part the span by its days, the day in the middle belonging to the first', () => {
  // The rows lie on days 101, 110 and 111, half of the way to 122, then 120 and 122.
  const own = marketWith(0, 4, 3, 2, 4, 3, 1, 4);
  expect(halves('breakout-less-relief-rally', own, 1)).toEqual({ until: 111, first: -1 - 2, second: 2 - 1 });
  expect(halves('breakout-less-any', own, 1)).toEqual({ until: 111, first: -1 - 0, second: 2 - 1.5 });
  expect(halves('breakout-less-any', market, 1)).toEqual({ until: 111, first: 0.5 - 0, second: Number.NaN });
  expect(halves('breakout-less-relief-rally', market, 1)).toMatchObject({ first: Number.NaN, second: Number.NaN });
});
