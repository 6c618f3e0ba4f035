import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it, test } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { reportSchema } from '../../../src/report/check/schema.ts';
import { errorReport, errorSchema } from '../../../src/report/error.ts';
import { signalList, signalListSchema } from '../../../src/report/signal-list.ts';
import { signals } from '../../../src/signals/index.ts';
import * as z from '../../../src/zod.ts';
import { handMadeReport } from '../../helpers/reports/hand-made-report.ts';
import { reportOf } from '../../helpers/reports/hand-made-states.ts';

const compiled = (schema: z.ZodMiniType) =>
  new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false }).compile(
    z.toJSONSchema(schema, { io: 'output' }),
  );

const valid = compiled(reportSchema(z, signals));

describe('reportSchema as JSON Schema', () => {
  test.each(Object.entries(reportOf))('accepts the hand-made report of %s', (_, report) => {
    valid(report);
    expect(valid.errors).toBeNull();
  });

  it('has the evidence of every registered signal', () => {
    const text = JSON.stringify(z.toJSONSchema(reportSchema(z, signals)));
    for (const { id } of signals) expect(text).toContain(`"const":"${id}"`);
  });

  test.each([
    ['a verdict of another name', { verdict: { ...handMadeReport.verdict, state: 'sideways' } }],
    ['a date that is none', { asOf: 'yesterday' }],
    ['a missing list of warnings', { warnings: undefined }],
    ['text for a number', { market: { ...handMadeReport.market, sessions: '9656' } }],
    ['another version', { schemaVersion: 1 }],
    ['a signal that is not registered', { signals: [{ ...handMadeReport.signals[0], id: 'moon-phase' }] }],
    ['evidence of another signal', { signals: [{ ...handMadeReport.signals[0], evidence: {} }] }],
  ])('refuses %s', (_, changed) => {
    expect(valid(JSON.parse(JSON.stringify({ ...handMadeReport, ...changed })))).toBe(false);
  });
});

test('the schemas of the list of signals and of errors accept what is printed', () => {
  const list = compiled(signalListSchema(z));
  list(signalList(signals));
  expect(list.errors).toBeNull();
  const error = compiled(errorSchema(z));
  error(errorReport(new UserError('no', { code: 'no' })));
  expect(error.errors).toBeNull();
  expect(error({ schemaVersion: 2, ok: true })).toBe(false);
});
