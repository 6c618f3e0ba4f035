import { exitStatus } from '../../../exit-status.ts';
import type { State } from '../../../judgement/names.ts';

/** With `--exit-code` the verdict itself. */
export const stateStatus = {
  breakout: 0,
  'relief-rally': 10,
  undecided: 11,
  'no-rotation': 12,
  'insufficient-data': exitStatus.data,
} satisfies Record<State, number>;
