import { describe, expect, it } from 'vitest';
import { closesOf } from '../../src/readers/read-options.ts';
import { readSeries } from '../../src/readers/read-series.ts';
import { seededRandom } from '../../src/stats/random.ts';
import { randomBars } from '../helpers/layouts/bars.ts';
import { refusedLayouts } from '../helpers/layouts/refused.ts';
import { fileBytes, randomDialect, tableText } from '../helpers/layouts/text-file.ts';
import { readText, refusal } from '../helpers/markets/readings.ts';

const variations = 20;

describe.each(refusedLayouts)('$kind', ({ code, says, table }) => {
  it(`is refused as what it is in ${variations} variations, and nobody is told to delete a line`, async () => {
    for (let seed = 1; seed <= variations; seed++) {
      const random = seededRandom(seed);
      const dialect = randomDialect(random);
      const bytes = fileBytes(tableText(table(randomBars(40, seed), random), dialect), dialect);
      for (const options of [undefined, closesOf('large')]) {
        const { message, code: found, hint } = await refusal(readSeries(bytes, 'f.csv', options));
        const expected =
          code === 'unknown-layout' && options ? /^(unknown-layout|no-column)$/ : new RegExp(`^${code}$`);
        expect(found, `seed ${seed}: ${message}`).toMatch(expected);
        if (expected.source === `^${code}$`) expect(message).toMatch(says);
        expect(hint).not.toMatch(/delete/);
      }
    }
  });
});

it('shows the line to add where there are no column names', async () => {
  const text = randomBars(12, 1).map(({ day, close, volume }) => `${day};${close};${volume}\n`);
  const { hint } = await refusal(readSeries(new TextEncoder().encode(text.join('')), 'f.csv'));
  expect(hint).toBe('add a first line with a name for each column, in their order, for example date;close;volume');
  const named = new TextEncoder().encode(`date;close;volume\n${text.join('')}`);
  expect((await readSeries(named, 'f.csv')).series.days.length).toBe(12);
});

it.each([
  ['0.005', 'fraction'],
  ['0.5', 'percent'],
])('a column that is named Return is one of returns, even if no value is negative (%s: %s)', async (value, unit) => {
  const days = Array.from({ length: 28 }, (_, i) => `2025-01-${String(i + 1).padStart(2, '0')},${value}${i}`);
  expect(await refusal(readText(`Date,Return\n${days.join('\n')}\n`))).toMatchObject({
    code: 'returns',
    message: '"f.csv" line 1: column "Return" is of returns by its name, not of closes',
    hint: `download the closes instead, or build an index from the returns: rotation data import "f.csv" --returns ${unit} --column "Return" --output "f-closes.csv"`,
  });
});

it('shows a command that makes an index of returns', async () => {
  const text = 'Date,SPX\n2025-12-17,-0.52\n2025-12-18,0.7\n2025-12-19,0.8\n2025-12-22,-0.1\n2025-12-23,0.3\n';
  expect((await refusal(readSeries(new TextEncoder().encode(text), 'f.csv'))).hint).toBe(
    'download the closes instead, or build an index from the returns: rotation data import "f.csv" --returns percent --column "SPX" --output "f-closes.csv"',
  );
});
