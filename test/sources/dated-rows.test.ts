import { describe, expect, it, test } from 'vitest';
import { datedRows } from '../../src/sources/dated-rows.ts';

const rows = (text: string) => datedRows(text, /^date,close$/, 'spx');

describe('datedRows', () => {
  it('keeps the digits as they are written', () => {
    expect(rows('date,close\n2026-01-08,6921.460\n')).toEqual([{ day: 20461, value: '6921.460' }]);
  });

  it('leaves out days without a figure: a holiday is blank, or a point', () => {
    expect(rows('date,close\r\n2026-01-01,\r\n2026-01-02,.\r\n2026-01-08,5\r\n')).toEqual([{ day: 20461, value: '5' }]);
  });

  test.each([
    ['day,close\n', 'line 1: "day,close" is not the header of that series'],
    ['', 'line 1: "" is not the header of that series'],
    ['date,close\n2026-01-08,69', 'line 2 stops in the middle: the rest is missing'],
    ['date,close\n2026-01-08,x\n', 'line 2: "2026-01-08,x" is not a date and a number'],
    ['date,close\n2026-01-08,0x10\n', 'line 2: "2026-01-08,0x10" is not a date and a number'],
    ['date,close\n2026-01-08,1e309\n', 'line 2: "2026-01-08,1e309" is not a date and a number'],
    ['date,close\n2026-02-30,1\n', 'line 2: "2026-02-30,1" is not a date and a number'],
    ['date,close\n2026-01-08,1,2\n', 'line 2: "2026-01-08,1,2" is not a date and a number'],
    ['date,close\n2026-01-08,1\n2026-01-08,2\n', 'line 3: 2026-01-08 follows 2026-01-08'],
    ['date,close\n\n', 'line 2: "" is not a date and a number'],
  ])('%j: %s', (text, message) => {
    expect(() => rows(text)).toThrow(`"spx" ${message}`);
  });
});
