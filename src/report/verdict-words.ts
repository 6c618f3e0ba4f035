import { fixed } from '../signals/words.ts';
import type { State } from '../verdict/state.ts';
import { thresholds } from '../verdict/verdict.ts';

/** What a person calls a verdict. */
export const stateWords = {
  breakout: 'breakout',
  'relief-rally': 'relief rally',
  undecided: 'undecided',
  'no-rotation': 'no rotation',
  'insufficient-data': 'insufficient data',
} satisfies Record<State, string>;

/** A score with its sign: +0.47. */
export function signed(score: number, decimals = 2): string {
  const text = fixed(score, decimals);
  return text.startsWith('-') || Number(text) === 0 ? text : `+${text}`;
}

const turningPoints = [thresholds.enter, thresholds.leave, -thresholds.leave, -thresholds.enter];

/** A composite to two decimals, or to as many as it takes not to round it across a threshold: +0.1986, not +0.20. */
export function compositeText(composite: number): string {
  const decimals = [2, 3, 4, 5].find((places) => {
    const shown = Number(composite.toFixed(places));
    return turningPoints.every((point) => Math.sign(shown - point) === Math.sign(composite - point));
  });
  return signed(composite, decimals ?? 6);
}
