import { describe, expect, it, test } from 'vitest';
import { daysFromCivil } from '../../src/dates/civil-dates.ts';
import { chooseSeries } from '../../src/identity/choose-series.ts';
import { identifyIndex, indexEvidence } from '../../src/identity/identify-index.ts';
import { firstLevelYear, indexLevels } from '../../src/identity/published-year-ends.ts';
import { seriesOf } from '../helpers/markets/series.ts';

/** The published year ends of the S&P 500 from one year to another, each times a factor, as a file. */
function candidate(file: string, from: number, to: number, factor: (i: number) => number = () => 1) {
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const levels = years.map((year, i) => (indexLevels.large[year - firstLevelYear] ?? 7000) * factor(i));
  const series = seriesOf(
    years.map((year) => daysFromCivil(year, 12, 31)),
    levels,
    { file },
  );
  const evidence = indexEvidence(series, { file, symbol: null });
  const index = identifyIndex(evidence);
  if (index === null) throw new Error(`${file} is no index`);
  return { series, evidence, index };
}

const names = (...all: ReturnType<typeof candidate>[]) => {
  const { chosen, passedOver } = chooseSeries('large', all);
  return [chosen.map(({ series }) => series.id), passedOver.map((one) => [one.candidate.series.id, one.why])];
};

const fund = candidate('SPY.csv', 2000, 2025, (i) => 0.1 + i / 500);
const rescaled = candidate('base100.csv', 1990, 2025, () => 0.3);
const recent = candidate('SPX.csv', 2026, 2027);

describe('chooseSeries', () => {
  it('takes the confirmed before the rescaled, the name alone and the fund', () => {
    const [chosen, passedOver] = names(fund, rescaled, candidate('x.csv', 2010, 2025));
    expect(chosen).toEqual(['x.csv']);
    expect(passedOver).toEqual([
      ['base100.csv', 'another file has the published year ends'],
      ['SPY.csv', 'SPY fund is a proxy, and the index itself is there'],
    ]);
    expect(names(fund, rescaled, recent)[0]).toEqual(['base100.csv']);
    expect(names(fund, recent)[0]).toEqual(['SPX.csv']);
    expect(names(fund)[0]).toEqual(['SPY.csv']);
  });

  it('takes the one with the most confirmed year ends first, and adds those that continue it', () => {
    const [old, young, middle] = [
      candidate('old.csv', 1987, 2005),
      candidate('young.csv', 2000, 2025),
      candidate('middle.csv', 2001, 2010),
    ];
    expect(names(old, young, middle)).toEqual([
      ['young.csv', 'old.csv'],
      [['middle.csv', 'the files in use span its years']],
    ]);
  });

  it('takes of two equal files the one that is named after the index', () => {
    expect(names(candidate('a.csv', 2000, 2025), candidate('SPX.csv', 2000, 2025))[0]).toEqual(['SPX.csv']);
  });

  it('continues a confirmed file by one that has only its name', () => {
    expect(names(candidate('x.csv', 2010, 2025), recent)[0]).toEqual(['x.csv', 'SPX.csv']);
  });
});

test('a file that has only its name and differs on common days does not continue a confirmed one', () => {
  const whole = candidate('x.csv', 2010, 2025);
  const other = candidate('S&P 500.csv', 2023, 2027, (i) => (i === 2 ? 1.009 : 1));
  expect(other.index.standing).toBe('named');
  expect(names(whole, other)[1]).toEqual([
    ['S&P 500.csv', 'it differs by over 50 bp from x.csv, which has the published year ends'],
  ]);
});
