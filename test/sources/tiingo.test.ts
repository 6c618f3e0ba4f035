import { describe, expect, it, test } from 'vitest';
import { tiingo } from '../../src/sources/tiingo.ts';
import { tiingoCsv } from '../helpers/downloads/source-shapes.ts';

const rows = (answer: string) => tiingo.rows(answer, 'IWM', 'IWM');

describe('tiingo', () => {
  it('has its key in a header and not in an address', () => {
    expect(tiingo.key?.headers('abc')).toEqual({ authorization: 'Token abc' });
    expect(tiingo.addresses('SPY', 0)).toEqual([
      'https://api.tiingo.com/tiingo/daily/SPY/prices?startDate=1990-01-01&format=csv',
    ]);
    expect(tiingo.addresses('SPY', 0, 20454)[0]).toContain('?startDate=2026-01-01&');
  });

  it('takes the close, with its digits, whether the last line ends or not', () => {
    const answer = tiingoCsv([
      ['2026-01-07', '256.10'],
      ['2026-01-08', '258.90'],
    ]);
    const expected = [
      { day: 20460, value: '256.10' },
      { day: 20461, value: '258.90' },
    ];
    expect(rows(answer)).toEqual(expected);
    expect(rows(answer.trimEnd())).toEqual(expected);
  });

  it('takes splits out: IWM was split two for one on 2005-06-09', () => {
    const closes: [string, string][] = [
      ['2005-06-07', '123.40'],
      ['2005-06-08', '124.20'],
      ['2005-06-09', '62.40'],
    ];
    expect(rows(tiingoCsv(closes, { '2005-06-09': '2.0' })).map(({ value }) => value)).toEqual([
      '61.7',
      '62.1',
      '62.40',
    ]);
  });

  test.each([
    ['{"detail":"Invalid token."}', /is JSON/],
    ['', /is empty/],
    ['ticker,date\n', /not the header/],
    [tiingoCsv([['2026-01-07', '256']]).replace(/,0\.0,1\.0\n$/, ''), /is not a date and 12 numbers/],
    [tiingoCsv([['2026-01-07', '256']], { '2026-01-07': '0' }), /no split factor on 2026-01-07/],
    [tiingoCsv([['2026-01-07', '1e309']]), /is not a date and 12 numbers/],
    [
      tiingoCsv(
        [
          ['2026-01-06', '256'],
          ['2026-01-07', '256'],
        ],
        { '2026-01-07': '1e-307' },
      ),
      /impossible splits after 2026-01-06/,
    ],
    [
      tiingoCsv([
        ['2026-01-07', '256'],
        ['2026-01-06', '256'],
      ]),
      /2026-01-06 follows 2026-01-07/,
    ],
  ])('refuses %j', (answer, message) => {
    expect(() => rows(answer)).toThrow(message);
  });
});
