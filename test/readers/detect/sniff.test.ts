import { describe, expect, it, test } from 'vitest';
import { sniff } from '../../../src/readers/detect/sniff.ts';

describe('readHead', () => {
  test.each([
    ['date,close\n', ','],
    ['date;close;a,b\n', ';'],
    ['date\tclose\n', '\t'],
    ['date|close\n', '|'],
    ['close\n', ','],
    ['a,b;c\n', ','],
  ])('%j is parted by %j', (text, delimiter) => expect(sniff(text).delimiter).toBe(delimiter));

  it('takes blanks and enclosing quotes off the cells', () => {
    expect(sniff('"Date", Close ,"a"b",""\n').columns).toEqual(['Date', 'Close', 'a"b', '']);
  });

  it.each(['\n', '\r\n', '\r'])('parts lines at %j', (end) => {
    expect(sniff(['a,b', '1,2', '3,4', ''].join(end)).rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('leaves blank lines out and knows the physical lines of the others', () => {
    const { columns, rows, lines } = sniff('\n \t\r\ndate,close\n\n2025-01-02,5\n');
    expect(columns).toEqual(['date', 'close']);
    expect(rows.length).toBe(2);
    expect(lines).toEqual([3, 5]);
  });

  it('looks at 40 lines and no more', () => {
    expect(sniff('a,b\n'.repeat(100)).rows.length).toBe(40);
  });

  it('makes no columns of nothing', () => expect(sniff('').columns).toEqual([]));
});
