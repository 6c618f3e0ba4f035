import type { Report } from '../../../report/check/schema.ts';
import { compositeText } from '../../../report/verdict-words.ts';
import { minus, signedFigure } from '../draw/figures.ts';

type Rules = Report['rules'];

/** A weighted average with its sign, never rounded across a threshold. */
export const scoreText = (composite: number, { verdict }: Rules): string => minus(compositeText(composite, verdict));

/** What an average is enough for: a new call, one that goes on, or none. */
export type Zone = 'enter' | 'stay' | 'none';

/**
 * Where an average lies, by the rule of the verdict.
 *
 * @param latched - the direction that the hysteresis keeps: 1, -1 or 0
 */
export function zoneOf(composite: number, latched: number, { verdict: { enter, exit } }: Rules): Zone {
  if (Math.abs(composite) >= enter) return 'enter';
  return latched !== 0 && Math.sign(composite) === Math.sign(latched) && Math.abs(composite) >= exit ? 'stay' : 'none';
}

/** The direction of an average in words; of 0 there is none. */
export const directionWords = (composite: number): string => (composite < 0 ? 'relief rally' : 'breakout');

/** The zone of an average in words. */
export function zoneWords(composite: number, latched: number, rules: Rules): string {
  const { enter, exit } = rules.verdict;
  const name = directionWords(composite);
  const side = composite < 0 ? -1 : 1;
  const zone = zoneOf(composite, latched, rules);
  if (zone === 'enter') return `enough for a ${name}`;
  if (zone === 'stay') return `and a ${name} ends only ${side < 0 ? 'above' : 'below'} ${signedFigure(side * exit, 2)}`;
  return composite === 0 ? 'too little for either side' : `too little for a ${name} (${signedFigure(side * enter, 2)})`;
}
