import { expect, test } from 'vitest';
import { isMissing } from '../../../src/readers/cells/missing-values.ts';

test.each([
  ...['', '.', '-', '--', '–', '—'],
  ...['NA', 'n/a', '#N/A', '#N/A N/A', 'n.a.', 'NaN', '<NA>', 'NaT', 'None', 'NULL', '(null)', 'nil', 'Missing'],
])('"%s" is no value', (cell) => expect(isMissing(cell)).toBe(true));

test.each(['0', '---', '..', 'na ', 'N', 'nothing', 'not available', 'missing data'])('"%s" is something', (cell) =>
  expect(isMissing(cell)).toBe(false),
);
