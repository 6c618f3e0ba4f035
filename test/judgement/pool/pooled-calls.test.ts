import { expect, test } from 'vitest';
import { pooledCalls } from '../../../src/judgement/pool/pooled-calls.ts';
import type { Calls } from '../../../src/judgement/record/calls.ts';

const unknown = [Number.NaN, Number.NaN] as const;

/** Rotations that lasted, gave back and are open; then calls, right ones and open ones of breakout, and of relief rally. */
const callsOf = (lasted: number, gaveBack: number, open: number, breakout: number[], reliefRally: number[]): Calls => ({
  ...{ rotations: lasted + gaveBack + open, lasted, gaveBack, open, medianSessions: 1, longSessions: 2 },
  byState: [
    { state: 'breakout', calls: breakout[0] ?? 0, right: breakout[1] ?? 0, open: breakout[2] ?? 0, interval: unknown },
    {
      ...{ state: 'relief-rally', calls: reliefRally[0] ?? 0, right: reliefRally[1] ?? 0 },
      ...{ open: reliefRally[2] ?? 0, interval: unknown },
    },
  ],
});

const near = (...interval: number[]) => interval.map((bound) => expect.closeTo(bound, 12));

// Wilson's bounds of 7 of 10, 4 of 7 and 5 of 7 by numpy 1.24.2, with norm.ppf(0.975) of scipy 1.10.1.
test('rotations and calls of markets are added, and their intervals are of the sums', () => {
  const pooled = pooledCalls([callsOf(3, 2, 1, [4, 3, 1], [2, 0, 0]), callsOf(4, 1, 0, [3, 1, 0], [5, 5, 2])]);
  expect(pooled).toEqual({
    ...{
      rotations: 11,
      lasted: 7,
      gaveBack: 3,
      open: 1,
      lastedInterval: near(0.39677814746114537, 0.8922087325936989),
    },
    byState: [
      { state: 'breakout', calls: 7, right: 4, open: 1, interval: near(0.2504583645276572, 0.8417801447485302) },
      { state: 'relief-rally', calls: 7, right: 5, open: 2, interval: near(0.35893445183261935, 0.9177810759959433) },
    ],
  });
});

test('without a market there is nothing to count', () => {
  const { rotations, lastedInterval, byState } = pooledCalls([]);
  expect([rotations, ...lastedInterval]).toEqual([0, Number.NaN, Number.NaN]);
  expect(byState).toEqual([
    { state: 'breakout', calls: 0, right: 0, open: 0, interval: unknown },
    { state: 'relief-rally', calls: 0, right: 0, open: 0, interval: unknown },
  ]);
});
