import { expect, test } from 'vitest';
import { inSampleWords } from '../../../src/report/record/in-sample-words.ts';

const us = { large: 'S&P 500', small: 'Russell 2000', growth: 'Nasdaq Composite' };

test.each([
  ['1988-10-07', '2026-01-13', 'so the whole record is in-sample'],
  ['1988-10-07', '2026-01-14', 'so the record up to 2026-01-13 is in-sample'],
  ['1987-09-10', '2026-01-13', 'so the whole record is in-sample'],
  ['1987-09-09', '2026-01-13', 'so what lies between 1987-09-10 and 2026-01-13 is in-sample'],
  ['1927-12-30', '2026-11-27', 'so what lies between 1987-09-10 and 2026-01-13 is in-sample'],
  ['1927-12-30', '1987-09-10', 'so what lies between 1987-09-10 and 2026-01-13 is in-sample'],
  ['2026-01-13', '2026-11-27', 'so the record up to 2026-01-13 is in-sample'],
])('a record of the US indices from %s to %s: %s', (from, to, words) => {
  expect(inSampleWords(us, { from, to })).toBe(`The rules were written in 2025-26, ${words}.`);
});

test('days after the rules, or from before, are out of sample, as is a record without a verdict', () => {
  for (const [from, to] of [
    ['2026-01-14', '2026-11-27'],
    ['1927-12-30', '1987-09-09'],
    [null, null],
    [null, '2020-01-02'],
    ['2020-01-02', null],
  ] as const) {
    expect(inSampleWords(us, { from, to })).toBeUndefined();
  }
});

test('no other triple is called in-sample', () => {
  const span = { from: '1988-10-07', to: '2026-01-13' };
  for (const role of ['large', 'small', 'growth']) {
    expect(inSampleWords({ ...us, [role]: 'STOXX Europe Small 200' }, span)).toBeUndefined();
  }
});
