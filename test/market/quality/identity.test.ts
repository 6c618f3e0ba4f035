import { describe, expect, it, test } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { firstLevelYear, indexLevels } from '../../../src/identity/published-levels.ts';
import { identityNotes } from '../../../src/market/quality/identity.ts';
import { otherLabels, usLabels } from '../../../src/series/labels.ts';
import { type Role, roles } from '../../../src/series/series.ts';
import { seriesOf } from '../../helpers/markets/series.ts';

const years = [2021, 2022, 2023];

/** The published closes of one index on the last days of three years, and a row of the next. */
const published = (role: Role, factor = 1, origin = {}) => {
  const closes = years.map((year) => (indexLevels[role][year - firstLevelYear] ?? Number.NaN) * factor);
  return seriesOf(
    ['2021-12-31', '2022-12-30', '2023-12-29', '2024-01-02'],
    [...closes, closes[2] ?? Number.NaN],
    origin,
  );
};

const refusalOf = (role: Role, series: ReturnType<typeof seriesOf>) => {
  try {
    identityNotes(role, series, usLabels);
  } catch (error) {
    if (error instanceof UserError) return { message: error.message, ...error.details };
    throw error;
  }
  return undefined;
};

describe('a series with the published closes', () => {
  it.each(roles)('of the %s index has no note for its own role', (role) => {
    expect(identityNotes(role, published(role), usLabels)).toEqual([]);
    expect(identityNotes(role, published(role, 1.019), usLabels)).toEqual([]);
    expect(identityNotes(role, published(role, 0.981), usLabels)).toEqual([]);
  });

  test.each([
    ['large', 'small', 'S&P 500', 'Russell 2000', '2027.07', '--rut'],
    ['large', 'growth', 'S&P 500', 'Nasdaq Composite', '15011.35', '--nasdaq'],
    ['small', 'large', 'Russell 2000', 'S&P 500', '4769.83', '--spx'],
    ['growth', 'small', 'Nasdaq Composite', 'Russell 2000', '2027.07', '--rut'],
  ] as const)('is refused as the %s index where it is the %s one', (given, held, name, other, close, flag) => {
    expect(refusalOf(given, published(held))).toMatchObject({
      message: `"f.csv" was given for the ${name} and holds the ${other}: ${close} on 2023-12-29 is its published close`,
      code: 'wrong-index',
      file: 'f.csv',
      hint: `give it as ${flag}`,
    });
  });
});

describe('a symbol inside the file', () => {
  it('that names another index refuses the file, whatever its level', () => {
    expect(refusalOf('large', seriesOf(['2025-01-02'], [5], { symbol: '^RUT' }))).toMatchObject({
      message: '"f.csv" was given for the S&P 500 and holds the Russell 2000: its header names "^RUT"',
      code: 'wrong-index',
      hint: 'give it as --rut',
    });
  });

  it('that names a fund of another index refuses it as well', () => {
    expect(refusalOf('small', seriesOf(['2025-01-02'], [5], { symbol: 'QQQ' }))?.hint).toBe('give it as --nasdaq');
  });

  it('that names the index itself, or nothing known, has no note', () => {
    expect(identityNotes('large', published('large', 1, { symbol: '^GSPC' }), usLabels)).toEqual([]);
    expect(identityNotes('large', published('large', 1, { symbol: 'XYZ' }), usLabels)).toEqual([]);
  });
});

describe('closes that are not the published ones', () => {
  test.each([0.979, 1.021, 0.1, 100])('times %d are said to be so', (factor) => {
    const close = 4769.83 * factor;
    expect(identityNotes('large', published('large', factor), usLabels)).toEqual([
      {
        code: 'levels-differ',
        severity: 'warning',
        role: 'large',
        message: `S&P 500 closes are not the published ones: ${close} on 2023-12-29 against 4769.83; another unit, an adjusted series or a fund?`,
      },
    ]);
  });

  it('are not looked for in the last year of a file, which may be unfinished', () => {
    const rows = seriesOf(['2021-12-31', '2022-06-30', '2022-12-30'], [4766.18, 1, 1]);
    expect(identityNotes('large', rows, usLabels)).toEqual([]);
  });

  it('are not looked for in a year whose rows end before Christmas, or that is not published', () => {
    const rows = seriesOf(
      ['1950-12-29', '1986-12-31', '2022-12-23', '2023-12-29', '2024-01-02'],
      [1, 1, 1, 4769.83, 1],
    );
    expect(identityNotes('large', rows, usLabels)).toEqual([]);
  });

  it('are not looked for in no rows', () => {
    expect(identityNotes('large', seriesOf([], []), usLabels)).toEqual([]);
  });
});

describe('a file name or a symbol', () => {
  test.each([
    ['SPY.csv', null, 'large', '"SPY.csv" is used for the S&P 500: the SPY fund, a proxy'],
    ['nasdaq-100.csv', null, 'growth', '"nasdaq-100.csv" is used for the Nasdaq Composite: Nasdaq-100, a proxy'],
    ['prices.csv', 'IWM', 'small', '"prices.csv" is used for the Russell 2000: the IWM fund, a proxy'],
  ] as const)('%s with symbol %s is named as the proxy it is', (file, symbol, role, message) => {
    expect(identityNotes(role, seriesOf(['2025-01-02'], [5], { file, symbol }), usLabels)).toEqual([
      { code: 'proxy', severity: 'warning', role, file, message },
    ]);
  });

  it('that names another index is a warning, since a name is no proof', () => {
    expect(identityNotes('large', seriesOf(['2025-01-02'], [5], { file: 'rut.csv' }), usLabels)).toEqual([
      {
        code: 'name-differs',
        severity: 'warning',
        role: 'large',
        file: 'rut.csv',
        message: '"rut.csv" is used for the S&P 500, but its name speaks of the Russell 2000',
      },
    ]);
    const [fund] = identityNotes('large', seriesOf(['2025-01-02'], [5], { file: 'iwm.csv' }), usLabels);
    expect(fund?.message).toBe('"iwm.csv" is used for the S&P 500, but its name speaks of the IWM fund');
  });

  it('that names the index itself, or none, has no note', () => {
    for (const file of ['spx.csv', 'f.csv']) {
      expect(identityNotes('large', seriesOf(['2025-01-02'], [5], { file }), usLabels)).toEqual([]);
    }
  });

  it('of every file that a series was spliced from is looked at', () => {
    const series = seriesOf(['2025-01-02'], [5], { file: 'spx.csv' });
    const second = seriesOf([], [], { file: 'SPY.csv' });
    const notes = identityNotes('large', { ...series, origins: [...series.origins, ...second.origins] }, usLabels);
    expect(notes.map(({ code, file }) => [code, file])).toEqual([['proxy', 'SPY.csv']]);
  });
});

describe('another triple than the US one', () => {
  it('is not compared with published closes, symbol or name', () => {
    const labels = otherLabels({ large: 'STOXX 600', small: 'STOXX Small 200', growth: 'TecDAX' });
    expect(identityNotes('large', published('small', 1, { file: 'SPY.csv', symbol: '^RUT' }), labels)).toEqual([]);
  });
});
