import { expect, test } from 'vitest';
import { indexFile } from '../../../src/readers/errors/index-file.ts';

test.each([
  ['rut.csv', 'rut-closes.csv'],
  ['d/RUT daily returns.csv.gz', 'd/RUT-closes.csv'],
  ['C:\\d\\spx_ret.txt', 'C:\\d\\spx-closes.csv'],
  ['IXIC-pct.tsv', 'IXIC-closes.csv'],
  ['SP500 Total Return returns.csv', 'SP500 Total-closes.csv'],
  ['retail.csv', 'retail-closes.csv'],
  ['d/returns.csv', 'd/index.csv'],
  ['-', 'index.csv'],
])('%s: %s', (file, expected) => {
  expect(indexFile(file)).toBe(expected);
});
