import type { DecidingState } from '../../../judgement/names.ts';

/** What proves the calls of a verdict right, behind their number: 25 of 58 breakout calls lasted. */
export const callSentences = {
  breakout: 'breakout calls lasted',
  'relief-rally': 'relief rallies gave back their lead',
} as const satisfies Record<DecidingState, string>;
