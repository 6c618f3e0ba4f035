import { expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { errorReport, errorSchema } from '../../src/report/error.ts';
import * as z from '../../src/zod.ts';

test('an error as JSON has every field, null if it does not apply', () => {
  const error = new UserError('"rut.csv" line 2, column "Close": "N/A" is not a number', {
    code: 'not-a-number',
    file: 'rut.csv',
    line: 2,
    column: 'Close',
    hint: 'correct or delete that line',
  });
  expect(errorReport(error)).toEqual({
    schemaVersion: 2,
    ok: false,
    error: {
      code: 'not-a-number',
      message: '"rut.csv" line 2, column "Close": "N/A" is not a number',
      file: 'rut.csv',
      line: 2,
      column: 'Close',
      hint: 'correct or delete that line',
    },
  });
  expect(errorReport(new UserError('no', { code: 'no' })).error).toEqual({
    code: 'no',
    message: 'no',
    file: null,
    line: null,
    column: null,
    hint: null,
  });
});

test('the schema of errors accepts what errorReport returns, and no successful report', () => {
  const report = errorReport(new UserError('no', { code: 'no', line: 3 }));
  expect(errorSchema(z).safeParse(report).success).toBe(true);
  expect(errorSchema(z).safeParse({ ...report, ok: true }).success).toBe(false);
});
