import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { duplicateFileNotes, splice } from '../../src/market/splice.ts';
import { seriesOf } from '../helpers/markets/series.ts';

const old = seriesOf(['2025-01-02', '2025-01-03', '2025-01-06'], [100, 101, 102], { file: 'old.csv' });
const recent = (closes: readonly number[]) =>
  seriesOf(['2025-01-03', '2025-01-06', '2025-01-07'], closes, { file: 'new.csv' });

describe('splice', () => {
  it('joins two that overlap, and names both origins', () => {
    const { series, notes } = splice(old, recent([101, 102, 103]));
    expect(series).toEqual({
      ...seriesOf(['2025-01-02', '2025-01-03', '2025-01-06', '2025-01-07'], [100, 101, 102, 103], { file: 'old.csv' }),
      origins: [
        ...old.origins.map((origin) => ({ ...origin, span: { first: old.days[0], last: old.days[2] } })),
        ...recent([]).origins.map((origin) => ({ ...origin, span: { first: old.days[1], last: 20095 } })),
      ],
    });
    expect(notes).toEqual([]);
  });

  it('prefers the first file on a day that both have', () => {
    const { series } = splice(recent([101.001, 102, 103]), old);
    expect([...series.closes]).toEqual([100, 101.001, 102, 103]);
  });

  it('joins two without a common day, whichever comes first, and fills the gaps of one from the other', () => {
    const later = seriesOf(['2025-01-08', '2025-01-09'], [104, 105]);
    expect([...splice(old, later).series.closes]).toEqual([100, 101, 102, 104, 105]);
    expect([...splice(later, old).series.closes]).toEqual([100, 101, 102, 104, 105]);
    const between = seriesOf(['2025-01-04', '2025-01-05'], [1, 2]);
    expect([...splice(old, between).series.closes]).toEqual([100, 101, 1, 2, 102]);
  });

  it('takes one without rows', () => {
    const none = seriesOf([], [], { file: 'none.csv' });
    expect([...splice(old, none).series.closes]).toEqual([100, 101, 102]);
    expect([...splice(none, old).series.closes]).toEqual([100, 101, 102]);
  });

  it('leaves its arguments as they were', () => {
    const first = seriesOf([1, 2], [5, 6]);
    splice(first, seriesOf([2, 3], [6, 7]));
    expect(first).toEqual(seriesOf([1, 2], [5, 6]));
  });
});

describe('where the two differ on a day', () => {
  const on = (difference: number) => splice(old, recent([101 * (1 + difference), 102, 103]));

  test.each([0, 0.5e-4, 0.999e-4, -0.999e-4])('by %d, there is no note', (difference) => {
    expect(on(difference).notes).toEqual([]);
  });

  test.each([1.01e-4, -1.01e-4, 49.9e-4, -49.9e-4])('by %d, it is said and the first one holds', (difference) => {
    const { series, notes } = on(difference);
    expect(series.closes[1]).toBe(101);
    expect(notes).toEqual([
      {
        code: 'splice-differs',
        severity: 'warning',
        message:
          '"old.csv" and "new.csv" differ by more than 1 bp on 1 common day, ' +
          `most on 2025-01-03 (${(Math.abs(difference) * 1e4).toFixed(1)} bp); the first one holds`,
      },
    ]);
  });

  it('thousands of days are counted with commas', () => {
    const days = Array.from({ length: 1200 }, (_, day) => day);
    const level = (close: number) => seriesOf(days, Array<number>(1200).fill(close));
    expect(splice(level(100), level(100.02)).notes[0]?.message).toContain(' on 1,200 common days,');
  });

  it('the days are counted and the widest is named', () => {
    const [note] = splice(old, recent([101 * 1.0002, 102 * 1.0003, 103])).notes;
    expect(note?.message).toBe(
      '"old.csv" and "new.csv" differ by more than 1 bp on 2 common days, most on 2025-01-06 (3.0 bp); the first one holds',
    );
  });

  it('the first of equally wide days is named', () => {
    const [one, other] = [seriesOf([0, 1, 2], [100, 100, 100]), seriesOf([0, 1, 2], [100, 100.02, 100.02])];
    expect(splice(one, other).notes[0]?.message).toContain(', most on 1970-01-02 (2.0 bp);');
  });

  it('they are refused also where a series came from no file', () => {
    const made = { ...recent([103, 102, 103]), origins: [] };
    expect(() => splice(old, made)).toThrow(UserError);
  });

  test.each([50.1e-4, -50.1e-4, 1])('by %d, they are refused with the day and both closes', (difference) => {
    const close = 101 * (1 + difference);
    const refused = () => on(difference);
    expect(refused).toThrow(UserError);
    expect(refused).toThrow(`"old.csv" and "new.csv" disagree on 2025-01-03: 101 and ${close}, more than 50 bp apart`);
    try {
      refused();
    } catch (error) {
      expect(error).toMatchObject({
        details: {
          code: 'splice-disagrees',
          file: 'new.csv',
          hint: 'give files of the same index and the same adjustment, or only one of them',
        },
      });
    }
  });
});

test('the days are the union, ascending and once each; a close is the first one’s where it has the day (property)', () => {
  const rows = fc
    .uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 30 })
    .map((days) => [...days].sort((a, b) => a - b));
  fc.assert(
    fc.property(rows, rows, (a, b) => {
      const first = seriesOf(
        a,
        a.map((day) => 100 + day),
      );
      const second = seriesOf(
        b,
        b.map((day) => (100 + day) * 1.00005),
      );
      const { series, notes } = splice(first, second);
      expect([...series.days]).toEqual([...new Set([...a, ...b])].sort((x, y) => x - y));
      expect([...series.closes]).toEqual(
        [...series.days].map((day) => (a.includes(day) ? 100 + day : (100 + day) * 1.00005)),
      );
      expect(notes).toEqual([]);
    }),
  );
});

describe('duplicateFileNotes', () => {
  const copy = {
    ...old,
    origins: [{ ...(old.origins[0] ?? { reader: '', column: '', symbol: null }), file: 'copy.csv' }],
  };
  const none = seriesOf([], []);
  test.each([
    ['one file twice', [old, old], ['"old.csv" is used twice: once is enough']],
    [
      'a copy of it, behind another',
      [old, recent([101, 102, 103]), copy],
      ['"old.csv" and "copy.csv" hold the same closes: once is enough'],
    ],
    ['files that differ in one close', [recent([101, 102, 103]), recent([101, 102, 103.01])], []],
    ['files without rows', [none, none], []],
  ])('%s', (_, parts, messages) => expect(duplicateFileNotes(parts).map(({ message }) => message)).toEqual(messages));
});
