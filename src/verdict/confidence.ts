import type { State } from './state.ts';

export const confidences = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof confidences)[number];

/** Why the confidence is not higher. */
export const confidenceReasons = [
  'small-composite',
  'low-agreement',
  'low-coverage',
  'no-track-record',
  'record-not-told-apart',
  'record-against-claim',
  'prices-alone-differ',
] as const;
export type ConfidenceReason = (typeof confidenceReasons)[number];

/** What the history says of such verdicts; only `as-claimed` earns more than low. */
export type Standing = 'no-track-record' | 'record-not-told-apart' | 'record-against-claim' | 'as-claimed';

export interface ConfidenceInput {
  state: State;
  composite: number;
  agreement: number;
  coverage: number;
  /** The verdict on prices alone, the one that has a history. */
  pricesAlone: State;
  record: Standing;
}

const grades = [
  { confidence: 'high', composite: 0.4, agreement: 0.7, coverage: 0.8 },
  { confidence: 'medium', composite: 0.25, agreement: 0.55, coverage: 0.6 },
  { confidence: 'low', composite: 0, agreement: 0, coverage: 0 },
] as const;

/**
 * How much a verdict is worth, for a breakout or a relief rally only, and why it is not more.
 * It is never above low unless such verdicts are told apart from the base rate in the direction that they claim.
 */
export function confidence(input: ConfidenceInput): { confidence: Confidence | null; because: ConfidenceReason[] } {
  const { state, composite, agreement, coverage, pricesAlone, record } = input;
  if (state !== 'breakout' && state !== 'relief-rally') return { confidence: null, because: [] };
  const [high] = grades;
  const because: ConfidenceReason[] = [];
  if (Math.abs(composite) < high.composite) because.push('small-composite');
  if (agreement < high.agreement) because.push('low-agreement');
  if (coverage < high.coverage) because.push('low-coverage');
  if (record !== 'as-claimed') because.push(record);
  if (pricesAlone !== state) because.push('prices-alone-differ');
  const earned = grades.find(
    (grade) => Math.abs(composite) >= grade.composite && agreement >= grade.agreement && coverage >= grade.coverage,
  );
  return { confidence: record === 'as-claimed' ? (earned?.confidence ?? 'low') : 'low', because };
}
