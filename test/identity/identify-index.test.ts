import { describe, expect, it, test } from 'vitest';
import { identifyIndex, indexEvidence } from '../../src/identity/identify-index.ts';
import { seriesOf } from '../helpers/markets/series.ts';

// Published year ends of 2023, 2024 and 2025.
const dates = ['2023-12-29', '2024-12-31', '2025-12-31'];
const spx = seriesOf(dates, [4769.83, 5881.63, 6845.5]);
const rut = seriesOf(dates, [2027.07, 2230.16, 2481.91]);
const percentages = seriesOf(dates, [55.2, 61.8, 58.3]);

const evidence = (series: typeof spx, file: string, symbol: string | null = null) =>
  indexEvidence(series, { file, symbol });

describe('indexEvidence', () => {
  it('reads the name of the file, not of its folders', () => {
    expect(evidence(percentages, 'rut/prices.csv').name).toBeUndefined();
    expect(evidence(percentages, 'C:\\nasdaq\\spx.csv').name?.role).toBe('large');
  });

  it('finds a name contradicted if no year end is near the published close', () => {
    expect(evidence(percentages, 'sp500_above_200_days.csv').isNameContradicted).toBe(true);
    expect(evidence(spx, 'spx.csv').isNameContradicted).toBe(false);
  });

  it('does not count the name of a fund as contradicted: a fund has other closes', () => {
    expect(evidence(percentages, 'spy.csv').isNameContradicted).toBe(false);
  });

  it('does not find a name contradicted without a year end', () => {
    expect(evidence(seriesOf(['2025-03-03'], [1]), 'spx.csv').isNameContradicted).toBe(false);
  });
});

describe('identifyIndex', () => {
  test.each([
    ['the symbol before the closes and the name', evidence(rut, 'nasdaq.csv', '^GSPC'), 'large', 'S&P 500', 'symbol'],
    ['the closes before the name of another index', evidence(rut, 'nasdaq.csv'), 'small', null, 'closes'],
    ['the closes before the name of a fund', evidence(spx, 'spy.csv'), 'large', null, 'closes'],
    ['the name if the closes confirm it', evidence(spx, 'spx.csv'), 'large', 'S&P 500', 'name'],
    ['the closes of a file without a name', evidence(spx, 'HistoricalData_1.csv'), 'large', null, 'closes'],
  ])('takes %s', (_, found, role, name, identifiedBy) => {
    expect(identifyIndex(found)).toEqual({ role, kind: 'index', name, identifiedBy });
  });

  it('gives the name of a fund without its article', () => {
    expect(identifyIndex(evidence(percentages, 'iwm.csv'))).toEqual({
      role: 'small',
      kind: 'proxy',
      name: 'IWM fund',
      identifiedBy: 'name',
    });
  });

  it('takes the role that an option assigns before all evidence', () => {
    const assigned = { role: 'growth', kind: 'index', name: null, identifiedBy: 'option' };
    expect(identifyIndex(evidence(spx, 'spx.csv', '^GSPC'), 'growth')).toEqual(assigned);
  });

  it('names the instrument of an assigned role if the file names it', () => {
    expect(identifyIndex(evidence(spx, 'spy.csv'), 'large')).toMatchObject({ kind: 'proxy', name: 'SPY fund' });
  });

  it('is null without evidence, or with a contradicted name alone', () => {
    expect(identifyIndex(evidence(percentages, 'breadth.csv'))).toBeNull();
    expect(identifyIndex(evidence(percentages, 'sp500_above_200_days.csv'))).toBeNull();
  });
});
