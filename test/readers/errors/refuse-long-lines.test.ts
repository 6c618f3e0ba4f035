import { expect, test } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { refuseLongLines, tooLong } from '../../../src/readers/errors/refuse-long-lines.ts';
import { readText, refusal } from '../../helpers/markets/readings.ts';

test.each([
  ['one line without end', `date,close ${'x'.repeat(140_000)}`, 'line 1 has more than 131,072 characters'],
  ['as many cells as no vendor writes', `date,close${',c'.repeat(10_000)}\n`, 'line 1 has more than 10,000 cells'],
])('%s is refused', async (_, text, says) => {
  const { code, message } = await refusal(readText(text));
  expect([code, message]).toEqual(['long-line', `"f.csv" ${says}: no table is that wide`]);
});

test.each(['"'.repeat(300), ',,,\n;;\n', '\n|\n'])('%j has no line undefined', async (text) => {
  const { code, message, line } = await refusal(readText(text));
  expect([code, line]).toEqual(['empty', 1]);
  expect(message).toBe('"f.csv" begins with lines that have nothing but quotes and delimiters');
});

test('ten thousand cells are read', async () => {
  const wide = (cells: string) => cells + ',1'.repeat(9998);
  const { series } = await readText(`${wide('date,close')}\n${wide('2025-01-02,5')}\n${wide('2025-01-03,6')}\n`);
  expect([...series.closes]).toEqual([5, 6]);
});

/** What is refused of a text, if anything is. */
function refused(text: string): unknown {
  try {
    return refuseLongLines(text, 'f.csv');
  } catch (error) {
    return error instanceof UserError ? [error.message, error.details] : error;
  }
}

const details = (line: number) => ({
  ...{ code: 'long-line', file: 'f.csv', line },
  hint: 'check that it is a table with one line per day; if it has no line ends, save it again as CSV',
});

test('a line of 131,072 characters is read, one more is too long', () => {
  expect(refused(`date\n${'x'.repeat(131_072)}\n`)).toBeUndefined();
  expect(refused(`date\n${'x'.repeat(131_073)}\n`)).toEqual([
    '"f.csv" line 2 has more than 131,072 characters: no table is that wide',
    details(2),
  ]);
  expect(tooLong('f.csv', 7).details).toEqual(details(7));
});

test.each([',', ';', '\t', '|'])('10,000 cells parted by %j are read, one more is too many', (delimiter) => {
  const line = (cells: number) => Array(cells).fill('12').join(delimiter);
  expect(refused(`${line(10_000)}\r\n`)).toBeUndefined();
  expect(refused(`a\rb\n\r\n${line(10_001)}`)).toEqual([
    '"f.csv" line 4 has more than 10,000 cells: no table is that wide',
    details(4),
  ]);
});

test('many short lines are no long one', () => {
  for (const end of ['\n', '\r', '\r\n']) expect(refused(`2025-01-02,5${end}`.repeat(20_000))).toBeUndefined();
});
