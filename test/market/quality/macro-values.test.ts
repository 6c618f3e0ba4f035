import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { daysFromIso } from '../../../src/dates/civil-dates.ts';
import { UserError } from '../../../src/errors.ts';
import { checkMacroValues } from '../../../src/market/quality/macro-values.ts';
import { readSeries } from '../../../src/readers/read-series.ts';
import type { MacroId } from '../../../src/series/macro-kind.ts';
import { macroKind } from '../../../src/series/macro-kinds.ts';
import { describeShared, shared } from '../../helpers/shared.ts';

function refusal(
  id: MacroId,
  values: readonly number[],
  { dates, symbol }: { dates?: string[]; symbol?: string } = {},
) {
  const kind = macroKind(id);
  if (!kind) throw new Error(`no kind ${id}`);
  const days = Int32Array.from(values, (_, i) => daysFromIso(dates?.[i] ?? '2026-01-05') + (dates ? 0 : i));
  const origin = { file: 'f.csv', reader: 'fred', column: 'value', symbol: symbol ?? null };
  try {
    checkMacroValues(kind, { id: 'f.csv', days, closes: Float64Array.from(values), origins: [origin] });
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  return null;
}

const refused = (...given: Parameters<typeof refusal>) => refusal(...given)?.message ?? null;

describe('what can be of its kind passes', () => {
  test.each<[MacroId, number[]]>([
    ['vix', [9.14, 82.69]],
    ['fed-funds', [0.25, 5.3125, 9.8125, 20]],
    ['hy-spread', [2.41, 21.82]],
    ['breadth', [0, 0.4, 100]],
    ['advancing', [0, 3200]],
    ['flows', [-2.5, 0, 1e9]],
    ['flows', [-2.5, 0.5]],
  ])('%s: %j', (id, values) => {
    expect(refused(id, values)).toBeNull();
  });
});

describe('what cannot is refused with the figure', () => {
  test.each<[MacroId, number[], string]>([
    ['hy-spread', [275, 280], 'the spread of high-yield bonds: 275 on 2026-01-05 is above 50'],
    ['vix', [15, 6921.46], 'the volatility index: 6921.46 on 2026-01-06 is above 200'],
    [
      'fed-funds',
      [3.75, 3.64],
      "the upper bound of the Federal Reserve's target: 3.64 on 2026-01-06 is not a multiple of 0.0625",
    ],
    ['advancing', [1200, -1], 'the issues that rose on the NYSE: -1 on 2026-01-06 is below 0'],
    ['breadth', [0.4, 0.6], 'the share of small caps that rose on the day: no share is above 1: these are fractions'],
    ['breadth', [0.4, 1], 'the share of small caps that rose on the day: no share is above 1: these are fractions'],
    ['breadth', [40, 140], 'the share of small caps that rose on the day: 140 on 2026-01-06 is above 100'],
    ['cpi', [300, 301], 'the consumer price index: 301 on 2026-01-06 is the second of its month'],
  ])('%s: %j', (id, values, message) => {
    expect(refused(id, values)).toBe(`"f.csv" is not ${message}`);
  });

  test('two years of one month are no month twice', () => {
    expect(refused('cpi', [300, 309], { dates: ['2025-01-01', '2026-01-01'] })).toBeNull();
  });

  test('one of the three indices, by its symbol', () => {
    expect(refused('banks', [600, 601], { symbol: '^GSPC' })).toBe(
      '"f.csv" is not an index of banks, or a fund on one: it holds the S&P 500',
    );
    expect(refused('banks', [60, 61], { symbol: 'IWM' })).toContain('it holds the IWM fund');
    expect(refused('equal-weight', [180, 181], { symbol: 'RSP' })).toBeNull();
  });
});

describe('a refusal says what the option takes', () => {
  test.each<[MacroId, string]>([
    ['vix', 'the volatility index, in points'],
    [
      'cpi',
      'the consumer price index, in index; CPILFESL is the index without food and energy, PCEPI is the index of consumption expenditures',
    ],
  ])('%s', (id, what) => {
    expect(refusal(id, [-1])?.details).toEqual({
      ...{ code: 'not-the-series', file: 'f.csv', hint: `--series ${id} takes ${what}` },
    });
  });
});

describe('a share that is not of the day', () => {
  const daily = Array.from({ length: 300 }, (_, i) => 50 + 40 * Math.sin(i * i));
  const mean = daily.map((_, i) => {
    const month = daily.slice(Math.max(0, i - 20), i + 1);
    return month.reduce((sum, share) => sum + share, 0) / month.length;
  });

  test('is recognised by how little it changes, given enough days', () => {
    expect(refused('breadth', daily)).toBeNull();
    expect(refused('breadth', mean)).toBe(
      '"f.csv" is not the share of small caps that rose on the day: it hardly changes from day to day, as a share above an average does',
    );
    expect(refused('breadth', mean.slice(-62))).toBeNull();
    expect(refused('breadth', mean.slice(-63))).toContain('hardly changes from day to day');
    expect(refused('vix', mean)).toBeNull();
  });
});

describeShared('shares of stocks above their 200-day average', () => {
  test.each(['breadth_pct_above_200d_MMTH.csv', 'breadth_sp500_pct_above_200d_S5TH.csv'])(
    '%s is refused',
    async (name) => {
      const { series } = await readSeries(readFileSync(`${shared}data/macro/${name}`), name);
      expect(refused('breadth', [...series.closes])).toMatch(/hardly changes from day to day/);
    },
  );
});
