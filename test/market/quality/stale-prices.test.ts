import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { daysFromIso } from '../../../src/dates/civil-dates.ts';
import { markStale, staleNotes, staleRuns } from '../../../src/market/quality/stale-prices.ts';
import { usLabels } from '../../../src/series/labels.ts';

const marks = (...closes: number[]) => {
  const flags = new Uint8Array(closes.length);
  markStale(Float64Array.from(closes), flags);
  return [...flags];
};

describe('markFrozen', () => {
  test.each([
    ['four equal closes', [5, 5, 5, 5], [0, 0, 0, 0]],
    ['five', [5, 5, 5, 5, 5], [0, 0, 0, 0, 1]],
    ['seven, and then another one', [5, 5, 5, 5, 5, 5, 5, 6], [0, 0, 0, 0, 1, 1, 1, 0]],
    ['four, another one, four', [5, 5, 5, 5, 6, 5, 5, 5, 5], [0, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['nothing', [], []],
    [
      'unknown closes, which are not equal',
      [Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN],
      [0, 0, 0, 0, 0],
    ],
  ])('%s', (_, closes, expected) => expect(marks(...closes)).toEqual(expected));

  it('leaves the flags alone that another series has set', () => {
    const flags = Uint8Array.of(1, 0, 0, 0, 0);
    markStale(Float64Array.of(5, 5, 5, 5, 5), flags);
    expect([...flags]).toEqual([1, 0, 0, 0, 1]);
  });

  it('reads no later row: a column cut short is marked alike (property)', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(5, 5, 5, 6), { maxLength: 40 }), fc.nat(40), (closes, count) => {
        expect(marks(...closes.slice(0, count))).toEqual(marks(...closes).slice(0, count));
      }),
    );
  });
});

describe('frozenRuns', () => {
  const runs = (...closes: number[]) => staleRuns(Float64Array.from(closes));

  test.each([
    ['no close', [], []],
    ['four equal closes', [5, 5, 5, 5], []],
    ['a run to the end', [4, 5, 5, 5, 5, 5], [{ row: 1, through: 5 }]],
    [
      'two runs with one close between them',
      [5, 5, 5, 5, 5, 6, 5, 5, 5, 5, 5, 5],
      [
        { row: 0, through: 4 },
        { row: 6, through: 11 },
      ],
    ],
    [
      'two runs of different closes side by side',
      [5, 5, 5, 5, 5, 6, 6, 6, 6, 6],
      [
        { row: 0, through: 4 },
        { row: 5, through: 9 },
      ],
    ],
  ])('%s', (_, closes, expected) => expect(runs(...closes)).toEqual(expected));
});

describe('frozenNotes', () => {
  const notes = (...closes: number[]) =>
    staleNotes(
      'small',
      Float64Array.from(closes),
      Int32Array.from(closes, (_, i) => daysFromIso('2025-01-13') + i),
      usLabels,
    );

  it('has no note on a series that moves', () => expect(notes(5, 5, 5, 5, 6)).toEqual([]));

  it('says until when a series did not move', () => {
    expect(notes(5, 5, 5, 5, 5, 5, 6)).toEqual([
      {
        code: 'stale-prices',
        severity: 'warning',
        role: 'small',
        message: 'Russell 2000 repeats one close for 5 sessions or more in 1 place, last from 2025-01-13 to 2025-01-18',
      },
    ]);
  });

  it('counts the runs, and says if it does not move now', () => {
    const [note] = notes(5, 5, 5, 5, 5, 6, 7, 7, 7, 7, 7, 7);
    expect(note?.message).toBe(
      'Russell 2000 repeats one close for 5 sessions or more in 2 places, and has not moved since 2025-01-19 (7)',
    );
  });
});
