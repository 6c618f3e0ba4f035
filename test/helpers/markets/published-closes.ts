import { firstLevelYear, indexLevels } from '../../../src/identity/published-year-ends.ts';
import type { Origin, Role, Series } from '../../../src/series/series.ts';
import { seriesOf } from './series.ts';

/** The published closes of one index on the last days of 2021 to 2023, each times its factor, and a row of the next year. */
export const publishedCloses = (
  role: Role,
  factor: (i: number) => number = () => 1,
  origin: Partial<Origin> = {},
): Series => {
  const closes = [2021, 2022, 2023].map(
    (year, i) => (indexLevels[role][year - firstLevelYear] ?? Number.NaN) * factor(i),
  );
  return seriesOf(
    ['2021-12-31', '2022-12-30', '2023-12-29', '2024-01-02'],
    [...closes, closes[2] ?? Number.NaN],
    origin,
  );
};
