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
  ['returns-not-prices.csv', 'not-prices-closes.csv'],
  ['d/returns.csv', 'd/SPX-closes.csv', 'SPX'],
  ['d/returns.csv', 'd/index.csv', 'column 2'],
  ['d/returns.csv', 'd/index.csv', 'Return %'],
])('%s: %s', (file, expected, column = '') => {
  expect(indexFile(file, column)).toBe(expected);
});
