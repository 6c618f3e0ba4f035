import { expect, test } from 'vitest';
import type { SignalSnapshot } from '../../../src/judgement/signal-snapshot.ts';
import { signalReport } from '../../../src/report/check/signal.ts';
import { handMadeSignals, withoutData } from '../../helpers/reports/hand-made-report.ts';

const { valuation } = handMadeSignals;
const snapshotOf = (changed: Partial<SignalSnapshot>) => ({ ...valuation, ...changed }) as SignalSnapshot;

test('a signal in the report is its snapshot, field by field', () => {
  expect(signalReport(snapshotOf({}))).toEqual(valuation);
});

test('the report of a signal without data has no figures, but says what is missing and how to supply it', () => {
  const { value: _, score: __, ...rest } = withoutData(valuation);
  const unknown = { ...rest, value: Number.NaN, score: Number.NaN } as SignalSnapshot;
  expect(signalReport(unknown)).toEqual(withoutData(valuation));
});
