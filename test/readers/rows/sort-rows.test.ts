import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { sortRows } from '../../../src/readers/rows/sort-rows.ts';
import { readText, refusal, rowsOf } from '../../helpers/markets/readings.ts';

const ordered = (rows: readonly (readonly [number, number])[]) => {
  const days = Int32Array.from(rows, ([day]) => day);
  const {
    days: sorted,
    closes,
    order,
    duplicates: repeated,
  } = sortRows(
    days,
    Float64Array.from(rows, ([, close]) => close),
    { lineOf: (row) => row + 2, file: 'f' },
  );
  return { rows: Array.from(sorted, (day, i) => [day, closes[i]]), order, repeated };
};

describe('sortRows', () => {
  it('leaves ascending rows as they are', () => {
    expect(
      ordered([
        [1, 5],
        [2, 6],
        [4, 7],
      ]),
    ).toEqual({
      rows: [
        [1, 5],
        [2, 6],
        [4, 7],
      ],
      order: 'ascending',
      repeated: 0,
    });
  });

  it('reverses descending rows', () => {
    expect(
      ordered([
        [4, 7],
        [2, 6],
        [1, 5],
      ]),
    ).toEqual({
      rows: [
        [1, 5],
        [2, 6],
        [4, 7],
      ],
      order: 'descending',
      repeated: 0,
    });
  });

  it('sorts shuffled rows', () => {
    expect(
      ordered([
        [2, 6],
        [4, 7],
        [1, 5],
      ]),
    ).toEqual({
      rows: [
        [1, 5],
        [2, 6],
        [4, 7],
      ],
      order: 'shuffled',
      repeated: 0,
    });
  });

  it('drops duplicate rows, which do not affect the order', () => {
    expect(
      ordered([
        [1, 5],
        [2, 6],
        [2, 6],
        [4, 7],
      ]),
    ).toEqual({
      rows: [
        [1, 5],
        [2, 6],
        [4, 7],
      ],
      order: 'ascending',
      repeated: 1,
    });
    expect(
      ordered([
        [4, 7],
        [2, 6],
        [2, 6],
        [1, 5],
      ]),
    ).toEqual({
      rows: [
        [1, 5],
        [2, 6],
        [4, 7],
      ],
      order: 'descending',
      repeated: 1,
    });
    expect(
      ordered([
        [2, 6],
        [4, 7],
        [1, 5],
        [2, 6],
      ]),
    ).toEqual({
      rows: [
        [1, 5],
        [2, 6],
        [4, 7],
      ],
      order: 'shuffled',
      repeated: 1,
    });
    expect(
      ordered([
        [3, 5],
        [3, 5],
      ]),
    ).toEqual({ rows: [[3, 5]], order: 'ascending', repeated: 1 });
  });

  it('accepts one row or no row', () => {
    expect(ordered([[1, 5]])).toEqual({ rows: [[1, 5]], order: 'ascending', repeated: 0 });
    expect(ordered([])).toEqual({ rows: [], order: 'ascending', repeated: 0 });
  });

  it('returns the same rows whatever their order in the file (property)', () => {
    const row = fc.record({
      day: fc.integer({ min: -40_000, max: 40_000 }),
      close: fc.double({ min: 0.01, max: 1e6, noNaN: true }),
    });
    const days = fc.uniqueArray(row, { selector: ({ day }) => day, minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(
        days.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }), fc.subarray(rows)),
        ),
        ([rows, shuffled, again]) => {
          const pairs = [...shuffled, ...again].map(({ day, close }) => [day, close] as const);
          const sorted = [...rows].sort((a, b) => a.day - b.day).map(({ day, close }) => [day, close]);
          const { rows: found, repeated } = ordered(pairs);
          expect(found).toEqual(sorted);
          expect(repeated).toBe(again.length);
        },
      ),
    );
  });
});

describe('a file', () => {
  const text = (...rows: string[]) => `date,close\n${rows.map((row) => `${row}\n`).join('')}`;

  it('with the newest row first is reversed, with a note', async () => {
    const reading = await readText(text('2025-01-06,7', '2025-01-03,6', '2025-01-02,5'));
    expect(rowsOf(reading)).toEqual([
      ['2025-01-02', 5],
      ['2025-01-03', 6],
      ['2025-01-06', 7],
    ]);
    expect(reading.notes).toEqual([
      { code: 'descending', severity: 'info', file: 'f.csv', message: 'newest first: reversed' },
    ]);
  });

  it('in no order is sorted, with a warning', async () => {
    const reading = await readText(text('2025-01-03,6', '2025-01-06,7', '2025-01-02,5'));
    expect(rowsOf(reading)).toEqual([
      ['2025-01-02', 5],
      ['2025-01-03', 6],
      ['2025-01-06', 7],
    ]);
    expect(reading.notes).toEqual([
      {
        code: 'shuffled',
        severity: 'warning',
        file: 'f.csv',
        message: 'rows were unordered: sorted by date',
      },
    ]);
  });

  it('with a duplicate row counts it once, with a warning', async () => {
    const reading = await readText(text('2025-01-02,5', '2025-01-03,6', '2025-01-03,6.0', '2025-01-06,7'));
    expect(rowsOf(reading)).toEqual([
      ['2025-01-02', 5],
      ['2025-01-03', 6],
      ['2025-01-06', 7],
    ]);
    expect(reading.notes).toEqual([
      { code: 'repeated-rows', severity: 'warning', file: 'f.csv', message: '1 row is a duplicate: left out' },
    ]);
  });

  it('with duplicates of the row before counts each once and notes how many there were', async () => {
    const reading = await readText(
      text(
        '2025-01-06,7',
        '2025-01-06,7',
        '2025-01-06,7.0',
        '2025-01-03,',
        '2025-01-03,6',
        '2025-01-02,5',
        '2025-01-02,5',
      ),
    );
    expect(rowsOf(reading)).toEqual([
      ['2025-01-02', 5],
      ['2025-01-03', 6],
      ['2025-01-06', 7],
    ]);
    expect(reading.notes.map(({ message }) => message)).toEqual([
      '1 row without a price left out',
      '3 rows are duplicates: left out',
      'newest first: reversed',
    ]);
  });

  it('with duplicates next to each other and further apart counts all of them', async () => {
    const reading = await readText(
      text('2025-01-03,6', '2025-01-03,6', '2025-01-02,5', '2025-01-06,7', '2025-01-02,5', '2025-01-02,5'),
    );
    expect(rowsOf(reading)).toHaveLength(3);
    expect(reading.notes.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'repeated-rows: 3 rows are duplicates: left out',
      'shuffled: rows were unordered: sorted by date',
    ]);
  });

  test.each([
    ['the line before', ['2025-01-02,5', '2025-01-02,5', '2025-01-02,5', '2025-01-02,5.5'], 'line 5', 'line 4'],
    [
      'a line further up',
      ['2025-01-03,6', '2025-01-03,6', '2025-01-06,7', '2025-01-03,8', '2025-01-03,8'],
      'line 5',
      'line 3',
    ],
    ['a line before a gap', ['2025-01-02,5', '2025-01-02,5', '2025-01-03,', '2025-01-02,6'], 'line 5', 'line 3'],
  ])('with two closes for one day names the last duplicate above: %s', async (_, lines, second, first) => {
    const { message } = await refusal(readText(text(...lines)));
    expect(message).toContain(`"f.csv" ${second}: `);
    expect(message).toContain(`(${first})`);
    const quoted = lines.map((line) => line.replace(/,(.*)/, ',"$1"'));
    expect((await refusal(readText(text(...quoted)))).message).toBe(message);
  });

  it('with two closes for one day is refused, naming both lines', async () => {
    expect(await refusal(readText(text('2025-01-02,5', '2025-01-03,6', '', '2025-01-06,7', '2025-01-03,6.5')))).toEqual(
      {
        message: '"f.csv" line 6: 2025-01-03 has two closes, 6 (line 3) and 6.5',
        code: 'duplicate-day',
        file: 'f.csv',
        line: 6,
        hint: 'delete the wrong one of the two lines',
      },
    );
  });
});
