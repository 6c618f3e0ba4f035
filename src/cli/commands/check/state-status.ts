import { exitStatus } from '../../../exit-status.ts';
import type { State } from '../../../judgement/names.ts';

/** Exit status by verdict, for `--exit-code`. */
export const stateStatus = {
  breakout: 0,
  'relief-rally': 10,
  undecided: 11,
  'no-rotation': 12,
  'insufficient-data': exitStatus.data,
} satisfies Record<State, number>;
