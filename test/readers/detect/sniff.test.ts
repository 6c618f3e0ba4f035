import { describe, expect, it, test } from 'vitest';
import { sniff } from '../../../src/readers/detect/sniff.ts';

describe('sniff', () => {
  test.each([
    ['date,close\n', ','],
    ['date;close;a,b\n', ';'],
    ['date\tclose\n', '\t'],
    ['date|close\n', '|'],
    ['close\n', ','],
    ['a,b;c\n', ','],
  ])('the delimiter of %j is %j', (text, delimiter) => expect(sniff(text).delimiter).toBe(delimiter));

  it('trims cells and removes enclosing quotes', () => {
    expect(sniff('"Date", Close ,"a"b",""\n').columns).toEqual(['Date', 'Close', 'a"b', '']);
  });

  it.each(['\n', '\r\n', '\r'])('splits lines at %j', (end) => {
    expect(sniff(['a,b', '1,2', '3,4', ''].join(end)).rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('skips blank lines and keeps the physical line numbers of the others', () => {
    const { columns, rows, lines } = sniff('\n \t\r\ndate,close\n\n2025-01-02,5\n');
    expect(columns).toEqual(['date', 'close']);
    expect(rows.length).toBe(2);
    expect(lines).toEqual([3, 5]);
  });

  it('reads at most 40 lines', () => {
    expect(sniff('a,b\n'.repeat(100)).rows.length).toBe(40);
  });

  it('finds no columns in an empty text', () => expect(sniff('').columns).toEqual([]));
});
