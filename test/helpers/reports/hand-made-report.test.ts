import { expect, test } from 'vitest';
import { reportSchema } from '../../../src/report/check/schema.ts';
import { signals } from '../../../src/signals/index.ts';
import * as z from '../../../src/zod.ts';
import { handMadeReport } from './hand-made-report.ts';
import { reportOf } from './hand-made-states.ts';

const schema = reportSchema(z, signals);

test.each(Object.entries(reportOf))('the hand-made report of %s satisfies the schema of reports', (state, report) => {
  expect(schema.safeParse(report).error).toBeUndefined();
  expect(report.verdict.state).toBe(state);
});

test('the schema would refuse a hand-made report with a figure that is not there', () => {
  const { verdict } = handMadeReport;
  expect(schema.safeParse({ ...handMadeReport, verdict: { ...verdict, composite: Number.NaN } }).success).toBe(false);
  expect(schema.safeParse({ ...handMadeReport, verdict: { ...verdict, state: 'maybe' } }).success).toBe(false);
});
