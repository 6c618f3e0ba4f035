import { expect, test } from 'vitest';
import { stateShares } from '../../../src/judgement/backtest/state-shares.ts';
import { codedRuns } from '../../../src/judgement/record/runs.ts';

test('shares are of the sessions with a verdict, and runs are counted by verdict', () => {
  // Breakout (4) on 3 of 8 sessions in two runs, undecided (2) on 4 in two, no rotation (1) on one; 3 have no verdict.
  const runs = codedRuns(Uint8Array.of(0, 0, 4, 4, 2, 2, 2, 0, 4, 2, 1));
  expect(stateShares(runs)).toEqual([
    { state: 'breakout', sessions: 3, share: 3 / 8, runs: 2 },
    { state: 'relief-rally', sessions: 0, share: 0, runs: 0 },
    { state: 'undecided', sessions: 4, share: 0.5, runs: 2 },
    { state: 'no-rotation', sessions: 1, share: 1 / 8, runs: 1 },
  ]);
});

test('without a verdict there is no share', () => {
  expect(stateShares(codedRuns(Uint8Array.of(0, 0)))[0]).toEqual({
    ...{ state: 'breakout', sessions: 0, share: Number.NaN, runs: 0 },
  });
});
