import { describe, expect, it, test } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { firstLevelYear, indexLevels } from '../../../src/identity/published-year-ends.ts';
import { identityNotes } from '../../../src/market/quality/identity.ts';
import { usLabels } from '../../../src/series/labels.ts';
import { type Role, roles } from '../../../src/series/series.ts';
import { publishedCloses } from '../../helpers/markets/published-closes.ts';
import { seriesOf } from '../../helpers/markets/series.ts';

const years = [2021, 2022, 2023];

const refusalOf = (role: Role, series: ReturnType<typeof seriesOf>) => {
  try {
    identityNotes(role, series, usLabels);
  } catch (error) {
    if (error instanceof UserError) return { message: error.message, ...error.details };
    throw error;
  }
  return undefined;
};

const codes = (role: Role, series: ReturnType<typeof seriesOf>) =>
  identityNotes(role, series, usLabels).map(({ code, severity }) => `${severity} ${code}`);

const others = '--large FILE --small FILE --growth FILE --labels "A,B,C"';

describe('a series with the published closes', () => {
  it.each(roles)('of the %s index has no note for its own role', (role) => {
    expect(identityNotes(role, publishedCloses(role), usLabels)).toEqual([]);
  });

  test.each([
    ['large', 'small', 'S&P 500', 'Russell 2000', '2027.07', '--rut'],
    ['large', 'growth', 'S&P 500', 'Nasdaq Composite', '15,011.35', '--nasdaq'],
    ['small', 'large', 'Russell 2000', 'S&P 500', '4769.83', '--spx'],
  ] as const)('is refused as the %s index where it is the %s one', (given, held, name, other, close, flag) => {
    expect(refusalOf(given, publishedCloses(held))).toMatchObject({
      message: `"f.csv" is not the ${name} but the ${other}: its year ends are the published ones (2023: ${close})`,
      ...{ code: 'wrong-index', file: 'f.csv', hint: `give it as ${flag}` },
    });
  });
});

describe('a series whose year ends are off', () => {
  test.each([
    ['f.csv', (i: number) => 1.5 + i / 9, 'it may be another index, a fund or adjusted prices'],
    ['S&P 500 Growth.csv', (i: number) => 1.5 + i / 9, 'it is "S&P 500 Growth", as its name says'],
    ['f.csv', (i: number) => 0.1 + i / 5000, 'it may be a fund such as SPY or IWM: its file name should say so'],
  ] as const)('is refused: %s', (file, factor, guess) => {
    const refusal = refusalOf('large', publishedCloses('large', factor, { file }));
    expect(refusal?.message).toMatch(
      /^".*" is not the S&P 500: 3 of 3 year ends are off \(2023: .*, published 4769\.83\)$/,
    );
    expect(refusal).toMatchObject({ code: 'wrong-index', file });
    expect(refusal?.hint).toContain(`${guess}; for other indices: ${others}`);
  });

  it('by what dividends add in every year is said to look like total return', () => {
    const refusal = refusalOf(
      'large',
      publishedCloses('large', (i) => 1.8 * 1.02 ** i, { file: 'spx.csv' }),
    );
    expect(refusal).toMatchObject({
      code: 'wrong-index',
      message:
        '"spx.csv" is not the S&P 500: 3 of 3 year ends are off (2023: 8932.556, published 4769.83): it gains on the price index every year, by what dividends would add, and looks like total return',
    });
    expect(refusal?.hint).toContain(`use the price index, without dividends; for other indices: ${others}`);
  });

  it('is no fault of a fund, whose levels are its own: one note', () => {
    const fund = publishedCloses('large', (i) => 0.1 + i / 5000, { file: 'SPY.csv' });
    expect(identityNotes('large', fund, usLabels)).toEqual([
      {
        code: 'proxy',
        severity: 'info',
        role: 'large',
        file: 'SPY.csv',
        message: 'the SPY fund stands in for the S&P 500',
      },
    ]);
  });

  it('by less than 1% is warned of', () => {
    expect(
      identityNotes(
        'large',
        publishedCloses('large', (i) => 1.004 + i / 2000),
        usLabels,
      ),
    ).toMatchObject([
      {
        code: 'levels-differ',
        severity: 'warning',
        message:
          'S&P 500 closes are not the published ones: 4793.679 on 2023-12-29 against 4769.83; futures, another unit, or an adjusted series?',
      },
    ]);
  });

  it('at one constant ratio is the index from another base: one note', () => {
    expect(
      codes(
        'large',
        publishedCloses('large', () => 0.02),
      ),
    ).toEqual(['info rescaled']);
  });

  const built = (origin: object, count: number, factor: (i: number) => number = () => 0.021) => {
    const closes = years.slice(0, count).map((year, i) => (indexLevels.large[year - firstLevelYear] ?? 1) * factor(i));
    const ends = ['2021-12-31', '2022-12-30'].slice(0, count);
    return seriesOf(['2021-12-01', ...ends], [100.7, ...closes], { file: 'SPX-closes.csv', ...origin });
  };

  test.each([1, 2])(
    'is the index built from returns if it begins near 100 and has its name (%d year ends)',
    (count) => {
      expect(identityNotes('large', built({}, count), usLabels)).toMatchObject([
        {
          code: 'rescaled',
          severity: 'info',
          message: expect.stringContaining('it is used as the S&P 500 by its name'),
        },
      ]);
    },
  );

  it('is refused without the name, or at two ratios', () => {
    expect(refusalOf('large', built({ file: 'f.csv' }, 2))?.hint).toContain(
      'if it is that index built from returns, name the file after it; for other indices',
    );
    expect(
      refusalOf(
        'large',
        built({}, 2, (i) => 0.021 + i / 500),
      )?.code,
    ).toBe('wrong-index');
  });

  it('says nothing where its only year end is its last row, some days early', () => {
    expect(identityNotes('large', seriesOf(['2024-12-27'], [5970.84]), usLabels)).toEqual([]);
  });
});

test.each(['^RUT', 'IWM', 'SPX Put/Call', 'SPX RUT'])('a file with the name "%s" within it is refused', (symbol) => {
  expect(refusalOf('large', seriesOf(['2026-01-05'], [5], { symbol }))?.message).toContain(`it names "${symbol}"`);
});
