import { expect, test } from 'vitest';
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
