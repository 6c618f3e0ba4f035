import { describe, expect, it } from 'vitest';
import { closesOf } from '../../src/readers/read-options.ts';
import { readSeries } from '../../src/readers/read-series.ts';
import { roles } from '../../src/series/series.ts';
import { seededRandom } from '../../src/stats/random.ts';
import { sharedLayouts, threeIndices } from '../helpers/layouts/several.ts';
import { fileBytes, randomDialect, tableText } from '../helpers/layouts/text-file.ts';
import { rowsOf } from '../helpers/markets/readings.ts';

const variations = 20;

describe.each(sharedLayouts)('$kind', ({ table }) => {
  it(`gives each role its index in ${variations} variations`, async () => {
    for (let seed = 1; seed <= variations; seed++) {
      const random = seededRandom(seed);
      const indices = threeIndices(25, seed);
      const dialect = randomDialect(random);
      const bytes = fileBytes(tableText(table(indices, random), dialect), dialect);
      for (const [i, role] of roles.entries()) {
        const what = `seed ${seed}, ${role}: ${bytes.toString().slice(0, 200)}`;
        const reading = await readSeries(bytes, 'f.csv', closesOf(role)).catch((error: unknown) => {
          throw new Error(what, { cause: error });
        });
        expect(rowsOf(reading), what).toEqual(indices[i]?.map(({ day, close }) => [day, close]));
      }
    }
  });
});
