import { describe, expect, it, test } from 'vitest';
import { isoDate } from '../../src/dates/civil-dates.ts';
import { yahoo } from '../../src/sources/yahoo.ts';

const chart = (timestamp: unknown, close: unknown, symbol = '^RUT') =>
  JSON.stringify({
    chart: {
      result: [{ meta: { symbol, gmtoffset: -18000 }, timestamp, indicators: { quote: [{ close }] } }],
      error: null,
    },
  });

const rows = (answer: string) => yahoo.rows(answer, '^RUT', 'rut').map(({ day, value }) => `${isoDate(day)} ${value}`);

const at = (instant: string) => Date.parse(instant) / 1000;

describe('yahoo', () => {
  it('has two hosts, asked for everything up to now or from a day on', () => {
    expect(yahoo.addresses('^RUT', 1767906000123)).toEqual([
      'https://query1.finance.yahoo.com/v8/finance/chart/%5ERUT?period1=-2208994789&period2=1767906000&interval=1d',
      'https://query2.finance.yahoo.com/v8/finance/chart/%5ERUT?period1=-2208994789&period2=1767906000&interval=1d',
    ]);
    expect(yahoo.addresses('^RUT', 1767906000123, 20454)[0]).toContain('period1=1767225600&');
    expect(yahoo.page('^RUT')).toBe('https://finance.yahoo.com/quote/%5ERUT/history/');
  });

  it("dates a row by New York's day at its opening, in summer, in winter and before 1970", () => {
    const opened = ['1927-12-30T14:30Z', '2025-07-01T13:30Z', '2026-01-08T14:30Z'];
    expect(rows(chart(opened.map(at), [17.65999984741211, 2197.5, 2600.1]))).toEqual([
      '1927-12-30 17.65999984741211',
      '2025-07-01 2197.5',
      '2026-01-08 2600.1',
    ]);
  });

  it('dates a row stamped in the evening by that evening: it is already tomorrow in Greenwich', () => {
    expect(rows(chart([at('2026-01-09T01:00Z')], [1]))).toEqual(['2026-01-08 1']);
  });

  it('leaves out a row without a close', () => {
    expect(rows(chart([at('2026-01-07T14:30Z'), at('2026-01-08T14:30Z')], [null, 2]))).toEqual(['2026-01-08 2']);
  });

  it('takes the later of two rows of one day', () => {
    expect(rows(chart([at('2026-01-08T14:30Z'), at('2026-01-08T21:00Z')], [1, 2]))).toEqual(['2026-01-08 2']);
  });

  test.each([
    ['<html>', /is a web page/],
    ['', /is empty/],
    ['{"chart":{"result":[{"meta"', /is not complete JSON/],
    ['come again', /is not complete JSON: it begins "come again"/],
    [chart([1, 2], [1]), /has no timestamps with as many closes/],
    [chart(undefined, []), /has no timestamps with as many closes/],
    [chart([1], ['1']), /has no number in row 1/],
    [
      '{"chart":{"result":[{"meta":{"symbol":"^RUT"},"timestamp":[1],"indicators":{"quote":[{"close":[1e999]}]}}]}}',
      /no number in row 1/,
    ],
    [chart([1e308], [1]), /has no possible time in row 1/],
    [chart([1e17], [1]), /has no possible time in row 1/],
    [chart([-1e11], [1]), /has no possible time in row 1/],
    [chart([1], [1], '^GSPC'), /is of "\^GSPC", not of "\^RUT"/],
    [
      '{"chart":{"result":null,"error":{"code":"Not Found","description":"No data found"}}}',
      /an error: "No data found"/,
    ],
    ['{}', /has no timestamps/],
  ])('refuses %j', (answer, message) => {
    expect(() => rows(answer)).toThrow(message);
  });
});
