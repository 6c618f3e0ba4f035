import { type ConfidenceReason, risks, type State } from '../../../judgement/names.ts';
import type { Report } from '../../../report/check/schema.ts';

const aloneSay: Record<State, string> = {
  breakout: 'say breakout',
  'relief-rally': 'say relief rally',
  undecided: 'are undecided',
  'no-rotation': 'say no rotation',
  'insufficient-data': 'are not enough',
};

const limits: Record<ConfidenceReason, (report: Report) => string> = {
  'no-significant-difference': () => 'what followed such verdicts is within chance',
  'significant-against-claim': () => 'the opposite followed such verdicts, beyond chance',
  'record-too-short': () => 'the history is too short to test such verdicts',
  'record-not-tested': () => 'such verdicts are not tested',
  'prices-alone-differ': ({ verdict }) => `prices alone ${aloneSay[verdict.pricesAlone.state]}`,
  'small-composite': () => 'the average of the signals is small',
  'low-agreement': () => 'the signals disagree',
  'low-coverage': () => 'signals are missing',
  'active-risk-note': () => 'a risk note of yours is in force',
  'recent-hike': () => 'the Federal Reserve has raised its target',
  'rising-inflation': () => 'inflation is rising',
};

const order: readonly ConfidenceReason[] = [
  'significant-against-claim',
  'no-significant-difference',
  'record-too-short',
  'record-not-tested',
  ...risks,
  'prices-alone-differ',
  'low-coverage',
  'low-agreement',
  'small-composite',
];

const wordsOf = (report: Report, reasons: readonly ConfidenceReason[]) =>
  reasons.filter((reason) => report.verdict.confidenceReasons.includes(reason)).map((reason) => limits[reason](report));

/** Reasons for a low confidence, most important first. */
export const confidenceLimits = (report: Report): string[] => wordsOf(report, order);

/** Those that are risks of the day: no other line of the screen has them. */
export const riskLimits = (report: Report): string[] => wordsOf(report, risks);
