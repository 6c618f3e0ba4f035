import { describe, expect, it } from 'vitest';
import {
  changedPast,
  continuedByAnother,
  continuedBySameSource,
  overlapStart,
} from '../../src/sources/continued-rows.ts';
import type { Row } from '../../src/sources/source.ts';

/** Ten days from 2026-01-01, with values from 100 up. */
const before: Row[] = Array.from({ length: 10 }, (_, i) => ({ day: 20454 + i, value: String(100 + i) }));
const next: Row = { day: 20464, value: '110' };

/** The rows from a place on, some of them with other values, and the next day. */
const came = (from: number, other: Record<number, string> = {}): Row[] => [
  ...before.slice(from).map(({ day, value }, i) => ({ day, value: other[from + i] ?? value })),
  next,
];

describe('the overlap', () => {
  it('begins twenty rows before the end, or with the first row', () => {
    expect(overlapStart(Array.from({ length: 50 }, (_, day) => ({ day, value: '1' })))).toBe(30);
    expect(overlapStart(before)).toBe(20454);
    expect(overlapStart([])).toBeUndefined();
  });
});

describe('a history continued by its own source', () => {
  it('gets the rows after its end, and nothing else', () => {
    expect(continuedBySameSource(before, came(5), 'Yahoo')).toEqual({
      rows: [...before, next],
      added: 1,
      warnings: [],
    });
  });

  it('keeps its own digits where the two agree to one basis point', () => {
    const result = continuedBySameSource(before, came(5, { 9: '109.0108' }), 'Yahoo');
    expect(result).toMatchObject({ rows: [...before, next], warnings: [] });
  });

  it('takes a correction of its last five rows, and says so', () => {
    const result = continuedBySameSource(before, came(5, { 5: '105.02', 9: '109.5' }), 'Yahoo');
    expect(result).toMatchObject({
      added: 1,
      warnings: ['Yahoo corrected 2 days, the first 2026-01-06 105 in the file, 105.02 now, 1.9 bp'],
    });
    expect('rows' in result && result.rows.map(({ value }) => value)).toEqual([
      '100',
      '101',
      '102',
      '103',
      '104',
      '105.02',
      '106',
      '107',
      '108',
      '109.5',
      '110',
    ]);
  });

  it('is refused where an older day has changed', () => {
    expect(continuedBySameSource(before, came(3, { 4: '104.02' }), 'Yahoo')).toEqual({
      refusal:
        'Yahoo changed the past: 1 day, the first 2026-01-05 104 in the file, 104.02 now, 1.9 bp; --force takes its new history',
    });
  });

  it('is refused where an older day is gone or new', () => {
    const gone = came(3).filter(({ day }) => day !== 20458);
    expect(continuedBySameSource(before, gone, 'Yahoo')).toEqual({
      refusal: 'Yahoo changed the past: 1 day, the first 2026-01-05 is gone; --force takes its new history',
    });
    const lacking = before.filter(({ day }) => day !== 20458);
    expect(continuedBySameSource(lacking, came(3), 'Yahoo')).toEqual({
      refusal: 'Yahoo changed the past: 1 day, the first 2026-01-05 is new, 104; --force takes its new history',
    });
  });

  it('keeps a late day that is gone, takes one that is new, and says so', () => {
    const gone = came(3).filter(({ day }) => day !== 20462);
    expect(continuedBySameSource(before, gone, 'Yahoo')).toEqual({
      rows: [...before, next],
      added: 1,
      warnings: ['Yahoo corrected 1 day, the first 2026-01-09 is gone'],
    });
    const lacking = before.filter(({ day }) => day !== 20462);
    expect(continuedBySameSource(lacking, came(3), 'Yahoo')).toMatchObject({ rows: [...before, next], added: 1 });
  });

  it('is refused without a common day: what lies between is not known', () => {
    expect(continuedBySameSource(before, [next], 'Yahoo')).toEqual({ refusal: 'Yahoo gave no day that the file has' });
    expect(continuedByAnother(before, [next], 'Yahoo')).toEqual({ refusal: 'Yahoo gave no day that the file has' });
  });
});

describe('a history continued by another source', () => {
  it('keeps its own past, and names closes that differ by over one basis point', () => {
    expect(continuedByAnother(before, came(5, { 6: '106.0106', 8: '108.02' }), 'Nasdaq.com')).toEqual({
      rows: [...before, next],
      added: 1,
      warnings: [
        'Nasdaq.com and the file differ on 1 of 5 common days, the first 2026-01-09 108 in the file, 108.02 now, 1.9 bp',
      ],
    });
  });

  it('is refused beyond fifty basis points', () => {
    const refused = continuedByAnother(before, came(5, { 8: '108.6' }), 'Nasdaq.com');
    expect(refused).toEqual({
      refusal: expect.stringMatching(/^Nasdaq\.com and the file differ on 1 of 5 .* 55\.6 bp: not of one series$/),
    });
    expect(continuedByAnother(before, came(5, { 8: '108.5' }), 'Nasdaq.com')).toMatchObject({ added: 1 });
  });

  it('does not mind days that one of the two lacks: calendars of sources differ by a holiday', () => {
    expect(continuedByAnother(before, came(5).slice(1, -2).concat(next), 'FRED')).toMatchObject({ warnings: [] });
  });
});

it('a whole new history names what it changes, and nothing where it changes nothing', () => {
  expect(changedPast(before, came(0), 'Yahoo')).toBeUndefined();
  expect(changedPast(before, came(0, { 0: '0' }), 'Yahoo')).toBe(
    'the past of Yahoo differs on 1 day, the first 2026-01-01 100 in the file, 0 now, 10000.0 bp',
  );
});
