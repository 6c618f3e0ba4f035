import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { numberColumn } from '../../../src/readers/cells/number-column.ts';
import { readText, refusal, rowsOf } from '../../helpers/markets/readings.ts';

const fitOf = (cells: string[], isEuropean = false) => {
  const numbers = numberColumn(cells, isEuropean);
  return numbers.fit === 'one' ? [numbers.notation.id, ...numbers.values] : numbers.notations.map(({ id }) => id);
};

describe('the notation of a whole column', () => {
  test.each([
    [
      ['5868.55', '999'],
      ['plain', 5868.55, 999],
    ],
    [
      ['4.669', '5.1'],
      ['plain', 4.669, 5.1],
    ],
    [
      ['5,868.55', '999.5'],
      ['comma-groups', 5868.55, 999.5],
    ],
    [
      ['5,868', '5,868.5'],
      ['comma-groups', 5868, 5868.5],
    ],
    [['1,234,567'], ['comma-groups', 1234567]],
    [
      ['5868,55', '999'],
      ['decimal-comma', 5868.55, 999],
    ],
    [
      ['5,868', '12,5'],
      ['decimal-comma', 5.868, 12.5],
    ],
    [['0,868'], ['decimal-comma', 0.868]],
    [
      ['5.868,55', '999,5'],
      ['dot-groups', 5868.55, 999.5],
    ],
    [['5 868,55'], ['blank-groups-comma', 5868.55]],
    [
      ['5\u00a0868.55', '5\u202f868.55'],
      ['blank-groups-point', 5868.55, 5868.55],
    ],
    [
      ["5'868.55", '5’868.55'],
      ['apostrophe-groups', 5868.55, 5868.55],
    ],
    [
      ['$5,868.55', '$999.5'],
      ['comma-groups', 5868.55, 999.5],
    ],
    [['€ 5868,55'], ['decimal-comma', 5868.55]],
    [[], ['plain']],
  ])('%j', (cells, expected) => expect(fitOf(cells)).toEqual(expected));

  it('of "5,868" alone is ambiguous', () => {
    expect(fitOf(['5,868', '5,942'])).toEqual(['comma-groups', 'decimal-comma']);
  });

  it('of "5.868" alone is plain, unless the rest of the file is European', () => {
    expect(fitOf(['5.868', '5.942'])).toEqual(['plain', 5.868, 5.942]);
    expect(fitOf(['5.868', '5.942'], true)).toEqual(['plain', 'dot-groups']);
    expect(fitOf(['5868.55', '999'], true)).toEqual(['plain', 5868.55, 999]);
  });

  test.each([
    [['5868.55', '5,942.47']],
    [['5868,55', '5942.47']],
    [['$5868.55', '5942.47']],
    [['58,68', '5,942.47']],
    [['5 868.55', '5942.47']],
  ])('of %j does not fit one cell', (cells) => {
    expect(fitOf(cells).slice(1).filter(Number.isNaN)).toHaveLength(1);
  });
});

const grouped = (sign: string) => (whole: string) => whole.replace(/\B(?=(\d{3})+$)/g, sign);
const writers: Record<string, (whole: string, fraction: string) => string> = {
  plain: (whole, fraction) => `${whole}.${fraction}`,
  'comma-groups': (whole, fraction) => `${grouped(',')(whole)}.${fraction}`,
  'decimal-comma': (whole, fraction) => `${whole},${fraction}`,
  'dot-groups': (whole, fraction) => `${grouped('.')(whole)},${fraction}`,
  'blank-groups-comma': (whole, fraction) => `${grouped('\u00a0')(whole)},${fraction}`,
};

const prices = fc.integer({ min: 0, max: 4 }).chain((decimals) =>
  fc.array(
    fc.record({
      whole: fc.integer({ min: 1, max: 99_999 }).map(String),
      fraction: fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: decimals, maxLength: decimals }),
    }),
    { minLength: 1, maxLength: 20 },
  ),
);

test.each(Object.entries(writers))(
  'prices written as %s are read as those prices, or are ambiguous (property)',
  (id, write) => {
    fc.assert(
      fc.property(prices, (rows) => {
        const cells = rows.map(({ whole, fraction }) =>
          fraction ? write(whole, fraction) : write(whole, '0').slice(0, -2),
        );
        const numbers = numberColumn(cells, id !== 'plain' && id !== 'comma-groups');
        if (numbers.fit === 'several') return;
        expect([...numbers.values]).toEqual(rows.map(({ whole, fraction }) => Number(`${whole}.${fraction}`)));
      }),
      { numRuns: 1000 },
    );
  },
);

describe('refuses a file', () => {
  it('whose prices can be two numbers, naming both', async () => {
    expect(await refusal(readText('Date;Close\n2025-01-02;5,868\n2025-01-03;5,942\n'))).toEqual({
      message: '"f.csv" line 2, column "Close": "5,868" may be 5868 or 5.868, and no row shows which',
      code: 'ambiguous-numbers',
      file: 'f.csv',
      line: 2,
      column: 'Close',
      hint: 'write the prices without separators of thousands and with a decimal point',
    });
    expect((await refusal(readText('Datum;Schluss\n02.01.2025;5.868\n03.01.2025;5.942\n'))).code).toBe(
      'ambiguous-numbers',
    );
  });

  it('whose dates can be two days, naming both formats', async () => {
    expect(await refusal(readText('Date,Close\n01/02/2025,5\n'))).toEqual({
      message: '"f.csv" line 2, column "Date": "01/02/2025" may be MM/DD/YYYY or DD/MM/YYYY, and no row shows which',
      code: 'ambiguous-dates',
      file: 'f.csv',
      line: 2,
      column: 'Date',
      hint: 'write the dates as YYYY-MM-DD, or download a longer span: a day above 12 settles it',
    });
  });

  it('whose thousands would be read as decimals, scanned or parsed', async () => {
    for (const end of ['\n', '\n\n']) {
      const { code, line, message } = await refusal(
        readText(`date,close${end}2025-01-02,998${end}2025-01-03,1.004${end}2025-01-06,1.010${end}`),
      );
      expect([code, message.includes('1.004 follows 998, a thousandth or a thousandfold')]).toEqual([
        'thousands',
        true,
      ]);
      expect(line).toBe(end === '\n' ? 3 : 5);
    }
  });

  it('with unquoted thousands separators', async () => {
    expect((await refusal(readText('date,close\n2025-01-02,5,868.55\n'))).code).toBe('row-width');
  });
});

it('a price in another notation is refused, naming the notation of the others', async () => {
  const { code, hint } = await refusal(
    readText('Date;Close\n2025-01-02;5868,55\n2025-01-03;5942,47\n2025-01-06;5975.38\n'),
  );
  expect([code, hint]).toEqual(['not-a-number', 'prices are read as 5868,55 here: write all of them in one way']);
});

it('cells without a price decide nothing and are counted', async () => {
  const reading = await readText('observation_date,SP500\n2025-01-02,5868.55\n2025-01-03,.\n2025-01-06,\n');
  expect(rowsOf(reading)).toEqual([['2025-01-02', 5868.55]]);
});
