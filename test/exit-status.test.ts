import { expect, test } from 'vitest';
import { stateStatus } from '../src/cli/commands/check/state-status.ts';
import { exitStatus } from '../src/exit-status.ts';

test('the statuses are those that are documented, and a verdict has none of an error', () => {
  expect(exitStatus).toEqual({ ok: 0, fault: 1, usage: 2, data: 3, tooOld: 4, locked: 75 });
  expect(stateStatus).toEqual({
    breakout: 0,
    'relief-rally': 10,
    undecided: 11,
    'no-rotation': 12,
    'insufficient-data': 3,
  });
});
