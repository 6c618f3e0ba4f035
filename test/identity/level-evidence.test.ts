import { describe, expect, it, test } from 'vitest';
import { daysFromCivil } from '../../src/dates/civil-dates.ts';
import { levelEvidence } from '../../src/identity/level-evidence.ts';
import { firstLevelYear, indexLevels } from '../../src/identity/published-year-ends.ts';
import { seriesOf } from '../helpers/markets/series.ts';

/** The published closes of the last `count` years, each times its factor. */
const published = (count: number, factor: (i: number) => number) => {
  const years = Array.from({ length: count }, (_, i) => 2026 - count + i);
  const closes = years.map((year, i) => (indexLevels.large[year - firstLevelYear] ?? Number.NaN) * factor(i));
  return seriesOf(
    years.map((year) => daysFromCivil(year, 12, 31)),
    closes,
  );
};

const stateOf = (count: number, factor: (i: number) => number) =>
  levelEvidence('large', published(count, factor)).state;

describe('levelEvidence', () => {
  test.each([
    ['all', 1, () => 1, 'confirmed'],
    ['nine of ten', 10, (i: number) => (i === 4 ? 2 : 1), 'confirmed'],
    ['eight of ten', 10, (i: number) => (i > 7 ? 1.002 : 1), 'open'],
    ['0.9 basis points off', 20, () => 1.00009, 'confirmed'],
    ['at a tenth', 3, () => 0.1, 'rescaled'],
    ['at a tenth but for the sixth', 10, (i: number) => (i === 5 ? 0.5 : 0.1), 'rescaled'],
    ['at a tenth but for two of ten', 10, (i: number) => (i > 7 ? 0.5 : 0.1), 'belied'],
    ['at a tenth, of two years only', 2, () => 0.1, 'belied'],
    ['at a tenth, and a third year by 2 basis points more', 3, (i: number) => (i === 1 ? 0.10002 : 0.1), 'belied'],
    ['with dividends', 10, (i: number) => 1.02 ** i, 'belied'],
    ['half of four off by 2%', 4, (i: number) => (i > 1 ? 1.02 : 1), 'open'],
    ['three of four off by 2%', 4, (i: number) => (i > 0 ? 1 + i / 50 : 1), 'belied'],
    ['the only one off by 4%', 1, () => 1.04, 'open'],
    ['the only one off by 6%', 1, () => 1.06, 'belied'],
    ['0.4% off, as futures', 2, (i: number) => 1.004 + i / 2000, 'open'],
  ] as const)('%s (%d year ends) are %s', (_, count, factor, state) => {
    expect(stateOf(count, factor)).toBe(state);
  });

  it('gives the base of a rescaled index', () => {
    expect(
      levelEvidence(
        'large',
        published(5, () => 0.25),
      ),
    ).toMatchObject({ agreeing: 5, ratio: 0.25 });
  });

  // The year ends of 2023, 2024 and 2025: 4769.83, 5881.63 and 6845.5.
  test.each([
    ['one year end, from 100', ['2023-12-29'], 100, [123], true],
    ['one year end, from 125', ['2023-12-29'], 125, [123], true],
    ['one year end, from 126', ['2023-12-29'], 126, [123], false],
    ['one year end, from 75', ['2023-12-29'], 75, [123], true],
    ['one year end, from 74', ['2023-12-29'], 74, [123], false],
    ['two at one ratio', ['2023-12-29', '2024-12-31'], 100, [4769.83 / 40, 5881.63 / 40], true],
    ['two at ratios of their own', ['2023-12-29', '2024-12-31'], 100, [4769.83 / 40, 5881.63 / 39], false],
    [
      'two at ratios 2 basis points apart',
      ['2023-12-29', '2024-12-31'],
      100,
      [119.2, 119.2 * (5881.63 / 4769.83) * 1.0002],
      false,
    ],
    [
      'three, two of them at one ratio',
      ['2023-12-29', '2024-12-31', '2025-12-31'],
      100,
      [4769.83 / 40, 5881.63 / 40, 6845.5 / 39],
      false,
    ],
    ['no year end', [], 100, [], false],
  ])('an index built from returns may have %s: %#', (_, dates, first, closes, may) => {
    const series = seriesOf(['2023-06-01', ...dates], [first, ...closes]);
    expect(levelEvidence('large', series)).toMatchObject({ mayBeRebased: may, yearEnds: { length: closes.length } });
  });

  it('is open without a year end', () => {
    expect(levelEvidence('large', seriesOf(['2025-06-02'], [1]))).toMatchObject({ state: 'open', yearEnds: [] });
  });
});
