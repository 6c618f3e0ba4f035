import { type Confidence, type ConfidenceReason, confidences, type Risk, type State } from './names.ts';

/** Result of the record for such verdicts; only `as-claimed` permits more than low confidence. */
export type Standing = 'no-record' | 'no-significant-difference' | 'significant-against-claim' | 'as-claimed';

export interface ConfidenceInput {
  state: State;
  composite: number;
  agreement: number;
  coverage: number;
  /** The verdict on prices alone, the one that has a history. */
  pricesAlone: State;
  record: Standing;
  /** Any number of them lowers the confidence by one notch. */
  risks: readonly Risk[];
}

/** Requirements above low confidence, highest first. */
const grades = [
  { composite: 0.4, agreement: 0.7, coverage: 0.8 },
  { composite: 0.25, agreement: 0.55, coverage: 0.6 },
] as const;

/**
 * Confidence in a breakout or a relief rally, and the reasons against a higher one.
 * Risks lower it by one notch and never change the verdict. It is above low only if such verdicts differ significantly from the
 * base rate, in the direction that they claim.
 */
export function confidence(input: ConfidenceInput): { confidence: Confidence | null; because: ConfidenceReason[] } {
  const { state, composite, agreement, coverage, pricesAlone, record, risks: found } = input;
  if (state !== 'breakout' && state !== 'relief-rally') return { confidence: null, because: [] };
  const [high] = grades;
  const because: ConfidenceReason[] = [];
  if (Math.abs(composite) < high.composite) because.push('small-composite');
  if (agreement < high.agreement) because.push('low-agreement');
  if (coverage < high.coverage) because.push('low-coverage');
  if (record !== 'as-claimed') because.push(record);
  if (pricesAlone !== state) because.push('prices-alone-differ');
  because.push(...found);
  const passed = grades.filter(
    (grade) => Math.abs(composite) >= grade.composite && agreement >= grade.agreement && coverage >= grade.coverage,
  ).length;
  const earned = Math.max(0, passed - (found.length > 0 ? 1 : 0));
  return { confidence: (record === 'as-claimed' && confidences[earned]) || 'low', because };
}
