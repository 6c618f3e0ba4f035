import { type Confidence, type ConfidenceReason, confidences, type Risk, type Standing, type State } from './names.ts';

export interface ConfidenceInput {
  state: State;
  composite: number;
  agreement: number;
  coverage: number;
  /** The verdict on prices alone, the one that has a history. */
  pricesAlone: State;
  /** What the verdict's own test comes to; only `significant` earns more than low. */
  record: Standing;
  /** Any number of them lowers the confidence by one notch. */
  risks: readonly Risk[];
}

/** Requirements above low confidence, highest first. */
const grades = [
  { composite: 0.4, agreement: 0.7, coverage: 0.8 },
  { composite: 0.25, agreement: 0.55, coverage: 0.6 },
] as const;

const recordReasons = {
  'significant-against': 'significant-against-claim',
  'not-significant': 'no-significant-difference',
  'too-short': 'record-too-short',
  'not-tested': 'record-not-tested',
} as const satisfies Record<Exclude<Standing, 'significant'>, ConfidenceReason>;

/**
 * Confidence in a breakout or a relief rally, and the reasons against a higher one.
 * Risks lower it by one notch and never change the verdict. It is above low only if the verdict's own test is significant in the
 * direction that it claims.
 */
export function confidence(input: ConfidenceInput): { confidence: Confidence | null; because: ConfidenceReason[] } {
  const { state, composite, agreement, coverage, pricesAlone, record, risks: found } = input;
  if (state !== 'breakout' && state !== 'relief-rally') return { confidence: null, because: [] };
  const [high] = grades;
  const because: ConfidenceReason[] = [];
  if (Math.abs(composite) < high.composite) because.push('small-composite');
  if (agreement < high.agreement) because.push('low-agreement');
  if (coverage < high.coverage) because.push('low-coverage');
  if (record !== 'significant') because.push(recordReasons[record]);
  if (pricesAlone !== state) because.push('prices-alone-differ');
  because.push(...found);
  const passed = grades.filter(
    (grade) => Math.abs(composite) >= grade.composite && agreement >= grade.agreement && coverage >= grade.coverage,
  ).length;
  const earned = Math.max(0, passed - (found.length > 0 ? 1 : 0));
  return { confidence: (record === 'significant' && confidences[earned]) || 'low', because };
}
