import { describe, expect, it } from 'vitest';
import { closesOf } from '../../src/readers/read-options.ts';
import { readSeries } from '../../src/readers/read-series.ts';
import { type Random, seededRandom } from '../../src/stats/random.ts';
import { type Bar, randomBars } from '../helpers/layouts/bars.ts';
import { type ReadableLayout, readableLayouts } from '../helpers/layouts/readable.ts';
import { fileBytes, randomDialect, tableText } from '../helpers/layouts/text-file.ts';
import { rowsOf } from '../helpers/markets/readings.ts';

const variations = 20;

function fileOf(layout: ReadableLayout, bars: readonly Bar[], random: Random): Buffer {
  const dialect = randomDialect(random, layout.dialect);
  const [above = '', below = ''] = [layout.above, layout.below].map((text) => text?.replaceAll('\n', dialect.lineEnd));
  return fileBytes(above + tableText(layout.table(bars, random), dialect) + below, dialect);
}

describe.each(readableLayouts)('$kind', (layout) => {
  it(`is read to the last row in ${variations} variations, with and without a role`, async () => {
    for (let seed = 1; seed <= variations; seed++) {
      const bars = randomBars(30, seed);
      const bytes = fileOf(layout, bars, seededRandom(seed));
      const expected = bars.filter((bar) => !layout.isMissing?.(bar)).map(({ day, close }) => [day, close]);
      for (const options of [undefined, closesOf('large')]) {
        const what = `seed ${seed}: ${bytes.toString().slice(0, 300)}`;
        const reading = await readSeries(bytes, 'f.csv', options).catch((error: unknown) => {
          throw new Error(what, { cause: error });
        });
        expect(rowsOf(reading), what).toEqual(expected);
      }
    }
  });
});
