import { describe, expect, it, test } from 'vitest';
import { readHead } from '../../../src/readers/detect/sniff.ts';

describe('readHead', () => {
  test.each([
    ['date,close\n', ','],
    ['date;close;a,b\n', ';'],
    ['date\tclose\n', '\t'],
    ['date|close\n', '|'],
    ['close\n', ','],
    ['a,b;c\n', ','],
  ])('%j is parted by %j', (text, delimiter) => expect(readHead(text).delimiter).toBe(delimiter));

  it('takes blanks and enclosing quotes off the cells', () => {
    expect(readHead('"Date", Close ,"a"b",""\n').columns).toEqual(['Date', 'Close', 'a"b', '']);
  });

  it.each(['\n', '\r\n', '\r'])('parts lines at %j', (end) => {
    expect(readHead(['a,b', '1,2', '3,4', ''].join(end)).rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('leaves blank lines out and knows the physical lines of the others', () => {
    const { columns, rows, lines } = readHead('\n \t\r\ndate,close\n\n2025-01-02,5\n');
    expect(columns).toEqual(['date', 'close']);
    expect(rows.length).toBe(2);
    expect(lines).toEqual([3, 5]);
  });

  it('looks at 40 lines and no more', () => {
    expect(readHead('a,b\n'.repeat(100)).rows.length).toBe(40);
  });

  it('makes no columns of nothing', () => expect(readHead('').columns).toEqual([]));
});
