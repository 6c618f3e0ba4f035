import { describe, expect, it, test } from 'vitest';
import {
  identifyIndex,
  indexEvidence,
  isBelied,
  isCertain,
  otherInstrument,
} from '../../src/identity/identify-index.ts';
import { seriesOf } from '../helpers/markets/series.ts';

// Published year ends of 2023, 2024 and 2025.
const dates = ['2023-12-29', '2024-12-31', '2025-12-31'];
const spx = seriesOf(dates, [4769.83, 5881.63, 6845.5]);
const rut = seriesOf(dates, [2027.07, 2230.16, 2481.91]);
const tenth = seriesOf(dates, [476.983, 588.163, 684.55]);
const percentages = seriesOf(dates, [55.2, 61.8, 58.3]);
const unknown = seriesOf(['2026-03-03'], [5000]);

const evidence = (series: typeof spx, file: string, symbol: string | null = null) =>
  indexEvidence(series, { file, symbol });

describe('the name of a file', () => {
  it('says nothing where its column and its year ends agree on an index', () => {
    const known = evidence(spx, 'bloomberg-rty.csv', 'SPX Index');
    expect([isCertain(known, 'large'), isCertain(known, 'small')]).toEqual([true, false]);
    expect(isCertain(evidence(spx, 'bloomberg-rty.csv'), 'large')).toBe(false);
    expect(isCertain(evidence(unknown, 'bloomberg-rty.csv', 'SPX Index'), 'large')).toBe(false);
  });

  it('says nothing where it names several indices', () => {
    expect(evidence(unknown, 'spx rut.csv').name).toEqual({ kind: 'none' });
    expect(evidence(unknown, 'spx.csv').name.kind).toBe('exact');
  });
});

describe('identifyIndex', () => {
  test.each([
    ['the year ends before the symbol', evidence(rut, 'a.csv', '^GSPC'), 'small', null, 'closes', 'confirmed'],
    [
      'the year ends before the name of another index',
      evidence(rut, 'nasdaq.csv'),
      'small',
      null,
      'closes',
      'confirmed',
    ],
    ['the year ends before the name of a fund', evidence(spx, 'spy.csv'), 'large', null, 'closes', 'confirmed'],
    ['the name if the year ends confirm it', evidence(spx, 'spx.csv'), 'large', 'S&P 500', 'name', 'confirmed'],
    [
      'the year ends of a file without a name',
      evidence(spx, 'HistoricalData_1.csv'),
      'large',
      null,
      'closes',
      'confirmed',
    ],
    ['an index from another base', evidence(tenth, 'spx.csv'), 'large', 'S&P 500', 'name', 'rescaled'],
    [
      'the symbol without year ends',
      evidence(unknown, 'x.csv', '^IXIC'),
      'growth',
      'Nasdaq Composite',
      'symbol',
      'named',
    ],
    ['the name without year ends', evidence(unknown, 'rut.csv'), 'small', 'Russell 2000', 'name', 'named'],
    [
      'the closes where a second name is in the file name',
      evidence(spx, 'SPX with SMA.csv'),
      'large',
      null,
      'closes',
      'confirmed',
    ],
  ])('takes %s', (_, found, role, name, identifiedBy, standing) => {
    expect(identifyIndex(found)).toEqual({ role, kind: 'index', name, identifiedBy, standing });
  });

  it('takes a fund by its name, whatever its levels', () => {
    expect(identifyIndex(evidence(percentages, 'iwm.csv'))).toEqual({
      ...{ role: 'small', kind: 'proxy', name: 'IWM fund' },
      ...{ identifiedBy: 'name', standing: 'proxy' },
    });
  });

  it('takes a file of adjusted prices for the fund that it names', () => {
    expect(identifyIndex(evidence(percentages, 'IWM_yahoo-adjusted_2000-2026.csv'))?.name).toBe('IWM fund');
    for (const file of ['SPY adj close.csv', 'SPY autoadj.csv', 'spy-auto-adjusted.csv']) {
      expect(identifyIndex(evidence(percentages, file))?.name, file).toBe('SPY fund');
    }
  });

  it('takes the role that an option assigns before all evidence', () => {
    expect(identifyIndex(evidence(spx, 'spx.csv', '^GSPC'), 'growth')).toMatchObject({ role: 'growth', name: null });
  });

  test.each([
    ['confirmed by its year ends', evidence(spx, 'spx.csv'), 'index', 'S&P 500', 'confirmed'],
    ['confirmed, without a name', evidence(spx, 'x.csv'), 'index', null, 'confirmed'],
    ['at another base', evidence(tenth, 'x.csv'), 'index', null, 'rescaled'],
    ['without year ends', evidence(unknown, 'spx.csv'), 'index', 'S&P 500', 'named'],
    ['of a fund', evidence(unknown, 'spy.csv'), 'proxy', 'SPY fund', 'proxy'],
    ['without any evidence', evidence(unknown, 'x.csv'), 'index', null, 'named'],
    ['with the name of another', evidence(unknown, 'rut.csv'), 'index', null, 'named'],
  ])('of a file assigned by an option %s', (_, found, kind, name, standing) => {
    expect(identifyIndex(found, 'large')).toEqual({ role: 'large', identifiedBy: 'option', kind, name, standing });
  });

  test.each([
    ['no evidence', evidence(percentages, 'breadth.csv')],
    ['a name that the year ends belie', evidence(percentages, 'spx.csv')],
    ['the name of another instrument', evidence(unknown, 'S&P 500 Energy.csv')],
    ['a symbol of another instrument, whatever the file is called', evidence(unknown, 'spx.csv', 'SPX Put/Call')],
    ['a symbol of another instrument with the year ends of the index', evidence(spx, 'spx.csv', 'SPX_200dma')],
    ['two names in one symbol', evidence(spx, 'spx.csv', 'SPX RUT')],
  ])('is null with %s', (_, found) => expect(identifyIndex(found)).toBeNull());
});

test('otherInstrument gives the word that says so', () => {
  expect(otherInstrument(evidence(unknown, 'S&P 500 Energy.csv'))).toBe('ENERGY');
  expect(otherInstrument(evidence(unknown, 'spx.csv', 'Russell 1000'))).toBe('1000');
  expect(otherInstrument(evidence(unknown, 'spx.csv'))).toBeUndefined();
});

test('a symbol in the content, or two year ends to the basis point, outweigh another name of the file', () => {
  const file = 'S&P 500 Energy.csv';
  expect(otherInstrument(evidence(unknown, file, '^GSPC'))).toBeUndefined();
  expect(otherInstrument(evidence(spx, file))).toBeUndefined();
  expect(otherInstrument(evidence(seriesOf(['2025-12-31'], [6845.5]), file))).toBe('ENERGY');
  expect(otherInstrument(evidence(tenth, file))).toBe('ENERGY');
});

test('levels belie a name, but not that of a fund, whose levels are its own', () => {
  expect(isBelied(evidence(percentages, 'iwm.csv'), 'small')).toBe(false);
  expect(isBelied(evidence(percentages, 'iwm.csv'), 'large')).toBe(true);
  expect(isBelied(evidence(percentages, 'x.csv'), 'large')).toBe(true);
  expect(isBelied(evidence(spx, 'spx.csv'), 'large')).toBe(false);
  // From 100 on, a year end later: it may be the index built from returns, if it is called so.
  const fromReturns = seriesOf(['2025-01-02', '2025-12-31'], [100, 117]);
  expect([
    isBelied(evidence(fromReturns, 'spx.csv'), 'large'),
    isBelied(evidence(fromReturns, 'x.csv'), 'large'),
  ]).toEqual([false, true]);
});
