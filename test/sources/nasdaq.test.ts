import { describe, expect, it, test } from 'vitest';
import { nasdaq } from '../../src/sources/nasdaq.ts';
import { nasdaqTable } from '../helpers/downloads/source-shapes.ts';

const rows = (answer: string) => nasdaq.rows(answer, 'COMP', 'nasdaq');
const table = (cells: unknown, symbol = 'COMP') => JSON.stringify({ data: { symbol, tradesTable: { rows: cells } } });

describe('nasdaq', () => {
  it('asks for all rows up to today in New York', () => {
    expect(nasdaq.addresses('COMP', Date.parse('2026-01-09T02:00:00Z'))).toEqual([
      'https://api.nasdaq.com/api/quote/COMP/historical?assetclass=index&fromdate=1970-01-01&todate=2026-01-08&limit=99999',
    ]);
    expect(nasdaq.addresses('COMP', 0, 20454)[0]).toContain('&fromdate=2026-01-01&');
    expect(nasdaq.page('COMP')).toBe('https://www.nasdaq.com/market-activity/index/comp/historical');
  });

  it('turns the newest first into the oldest first, and drops commas and dollars', () => {
    const answer = nasdaqTable('COMP', [
      ['2026-01-07', '23584.27'],
      ['2026-01-08', '23480.02'],
    ]);
    expect(rows(answer)).toEqual([
      { day: 20460, value: '23584.27' },
      { day: 20461, value: '23480.02' },
    ]);
    expect(rows(table([{ date: '01/08/2026', close: '$1,234,567.80' }]))).toEqual([
      { day: 20461, value: '1234567.80' },
    ]);
  });

  it('takes a row once that is duplicated', () => {
    const row = { date: '01/08/2026', close: '5' };
    expect(rows(table([row, row]))).toEqual([{ day: 20461, value: '5' }]);
  });

  it('leaves out a row without a close', () => {
    const cells = ['N/A', '--', '', '0', '0.00', '5'].map((close, i) => ({ date: `01/0${i + 1}/2026`, close }));
    expect(rows(table(cells))).toEqual([{ day: 20459, value: '5' }]);
  });

  test.each([
    ['<html>', /is a web page/],
    [
      '{"data":null,"message":null,"status":{"rCode":400,"bCodeMessage":[{"code":1001,"errorMessage":"Symbol not exists."}]}}',
      /an error: "Symbol not exists\."/,
    ],
    ['{"data":{"symbol":"COMP","tradesTable":null}}', /has no table of rows/],
    ['[]', /has no table of rows/],
    [table([], 'SPX'), /is of "SPX", not of "COMP"/],
    [table([{ date: '13/01/2026', close: '1' }]), /no date and close in row 1/],
    [table([{ date: '02/30/2026', close: '1' }]), /no date and close in row 1/],
    [table([{ date: '01/08/2026', close: '1e9' }]), /no date and close in row 1/],
    [table([{ date: '01/08/2026', close: '9'.repeat(310) }]), /no date and close in row 1/],
    [table([{ date: '01/08/2026', close: '-1' }]), /no date and close in row 1/],
    [table([null]), /no date and close in row 1/],
    [
      table([
        { date: '01/08/2026', close: '1' },
        { date: '01/08/2026', close: '2' },
      ]),
      /has two closes of 2026-01-08/,
    ],
  ])('refuses %j', (answer, message) => {
    expect(() => rows(answer)).toThrow(message);
  });
});
