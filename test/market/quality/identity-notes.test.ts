import { describe, expect, it, test } from 'vitest';
import { identityNotes } from '../../../src/market/quality/identity.ts';
import { otherLabels, usLabels } from '../../../src/series/labels.ts';
import type { Origin, Role, Series } from '../../../src/series/series.ts';
import { publishedCloses } from '../../helpers/markets/published-closes.ts';
import { seriesOf } from '../../helpers/markets/series.ts';

const notes = (role: Role, series: Series) =>
  identityNotes(role, series, usLabels).map(({ code, severity, message }) => `${severity} ${code}: ${message}`);

describe('a name', () => {
  const row = (origin: Partial<Origin>) => seriesOf(['2026-01-05'], [5], origin);

  it('within a file says nothing if it is that of the index, or not known', () => {
    expect([notes('large', row({ symbol: '^GSPC' })), notes('large', row({ symbol: 'XYZ' }))]).toEqual([[], []]);
  });

  test.each([
    ['rut.csv', 'but its name speaks of the Russell 2000'],
    ['iwm.csv', 'but its name speaks of the IWM fund'],
    ['S&P 500 Energy.csv', 'but its name "S&P 500 Energy" is that of another instrument'],
  ])('of the file, %s, is only a warning without year ends', (file, words) => {
    expect(notes('large', row({ file }))).toEqual([
      `warning name-differs: "${file}" is used for the S&P 500, ${words}`,
    ]);
  });

  it('of the file says nothing beside a symbol and closes that agree', () => {
    const named = (symbol: string | null) =>
      notes('large', publishedCloses('large', undefined, { file: 'rut.csv', symbol }));
    expect([named('^GSPC').length, named(null).length]).toEqual([0, 1]);
  });

  it('of another instrument says nothing beside the published close', () => {
    const closes = seriesOf(['2023-12-29', '2024-01-02'], [4769.83, 4742.83], { file: 'S&P 500 Energy.csv' });
    expect(notes('large', closes)).toEqual([]);
  });
});

describe('closes near the published ones', () => {
  const warning = (close: string) =>
    `warning levels-differ: S&P 500 closes are not the published ones: ${close} against 4769.83; ` +
    'futures, another unit, or an adjusted series?';

  test.each<[string, number[], string[]]>([
    // 4769.83 times 1.0008, 8 bp, is 4773.646.
    ['up to 10 bp', [1.0003, 1.0005, 1.0008], []],
    // 4769.83 times 1.0012, 12 bp, is 4775.554.
    ['more than 10 bp', [1.0003, 1.0005, 1.0012], [warning('4775.554 on 2023-12-29')]],
  ])('may differ by %s', (_, factors, expected) => {
    expect(
      notes(
        'large',
        publishedCloses('large', (i) => factors[i] ?? 1),
      ),
    ).toEqual(expected);
  });

  it('may be off by more in the last row, some days early, but not in a year end before it', () => {
    const closes = (last: number) => seriesOf(['2022-12-30', '2023-12-27'], [3839.5 * last, 4781.58]);
    expect(notes('large', closes(1.0002))).toEqual([]);
    expect(notes('large', closes(1.005))[0]).toContain('3858.697 on 2022-12-30 against 3839.5;');
  });

  it('are those of the index where one year end of ten is off', () => {
    const published = [1257.6, 1426.19, 1848.36, 2058.9, 2043.94, 2238.83, 2673.61, 2506.85, 3230.78, 3756.07];
    const dates = published.map((_, i) => `${2011 + i}-12-31`);
    const closes = published.map((close, i) => (i === 4 ? close * 1.005 : close));
    expect(notes('large', seriesOf([...dates, '2021-01-04'], [...closes, 3700.65]))).toEqual([]);
  });

  it('are no matter of a fund, whose levels are its own', () => {
    expect(
      notes(
        'large',
        publishedCloses('large', (i) => 1.004 + i / 2000, { file: 'SPY.csv' }),
      ),
    ).toEqual(['info proxy: the SPY fund stands in for the S&P 500']);
  });
});

describe('an index from another base', () => {
  it('is said with its ratio', () => {
    expect(
      notes(
        'large',
        publishedCloses('large', () => 0.02),
      ),
    ).toEqual([
      'info rescaled: "f.csv" is the S&P 500 from another base (0.02 times the published closes): ' +
        'signals do not depend on it; levels and targets do not apply',
    ]);
  });

  it('is not one whose year end is near the published close, though it begins near 100', () => {
    // 120.42 was the close of 1987; 122.83 is 2% more.
    const closes = seriesOf(['1987-06-01', '1987-12-31', '1988-01-04'], [100, 122.83, 121], { file: 'RUT.csv' });
    expect(notes('small', closes)).toEqual([
      expect.stringContaining('levels-differ: Russell 2000 closes are not the published ones: 122.83 on 1987-12-31'),
    ]);
  });

  it('is no fund that begins near 100: that stands in for it', () => {
    const closes = seriesOf(['2021-12-01', '2021-12-31', '2022-01-03'], [100.7, 105, 106], { file: 'SPY.csv' });
    expect(notes('large', closes)).toEqual(['info proxy: the SPY fund stands in for the S&P 500']);
  });
});

test('an index of fewer shares stands in for the Nasdaq Composite', () => {
  const closes = seriesOf(['2021-12-31', '2022-12-30', '2023-01-03'], [16320.08, 10939.76, 10862.64], {
    symbol: 'NDX',
  });
  expect(notes('growth', closes)).toEqual(['info proxy: the Nasdaq-100 stands in for the Nasdaq Composite']);
});

test('of a series that came from no file, and of another triple than the US one, nothing is asked', () => {
  expect(notes('large', { ...publishedCloses('small'), origins: [] })).toEqual([]);
  const labels = otherLabels({ large: 'STOXX 600', small: 'STOXX Small 200', growth: 'TecDAX' });
  const series = publishedCloses('small', undefined, { file: 'SPY.csv', symbol: '^RUT' });
  expect(identityNotes('large', series, labels)).toEqual([]);
});
