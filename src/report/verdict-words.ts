import type { State } from '../judgement/names.ts';
import type { Thresholds } from '../judgement/verdict/thresholds.ts';
import { signed } from '../words/numbers.ts';

/** Verdicts in words. */
export const stateWords = {
  breakout: 'breakout',
  'relief-rally': 'relief rally',
  undecided: 'undecided',
  'no-rotation': 'no rotation',
  'insufficient-data': 'insufficient data',
} satisfies Record<State, string>;

/** Decimals that distinguish any double from a threshold next to it. */
const maxDecimals = 20;

/** A composite to two decimals, or to as many as it takes not to round it across a threshold: +0.1986, not +0.20. */
export function compositeText(composite: number, { enter, exit }: Pick<Thresholds, 'enter' | 'exit'>): string {
  const turningPoints = [enter, exit, -exit, -enter];
  let decimals = 2;
  while (decimals < maxDecimals && roundsAcross(composite, decimals, turningPoints)) decimals++;
  return signed(composite, decimals);
}

function roundsAcross(composite: number, decimals: number, turningPoints: readonly number[]): boolean {
  const shown = Number(composite.toFixed(decimals));
  return turningPoints.some((point) => Math.sign(shown - point) !== Math.sign(composite - point));
}
