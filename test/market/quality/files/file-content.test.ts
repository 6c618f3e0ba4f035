import { expect, it } from 'vitest';
import { fileContent } from '../../../../src/market/quality/files/file-content.ts';
import type { Inspection } from '../../../../src/market/quality/inspection.ts';
import { seriesOf } from '../../../helpers/markets/series.ts';

const series = seriesOf([10, 11, 12, 13, 14, 15, 16], [100, 1, 1, 100, 130, 100, 50]);

const inspection: Inspection = {
  gaps: { missing: Int32Array.of(9), extra: Int32Array.of(12, 13) },
  ...{ repeatedCloses: Int32Array.of(12), hasOtherCalendar: false },
  moves: [
    { kind: 'unit-slip', row: 1, through: 2, ratio: 0.01 },
    { kind: 'split', row: 6, through: 6, ratio: 0.5 },
  ],
  badTicks: [{ row: 4, change: 0.3, multiple: 12 }],
  staleRuns: [{ row: 1, through: 5 }],
  ...{ unfinishedDays: Int32Array.of(16), age: 3 },
  yearEnds: [
    { day: 11, close: 1, published: 1, basisPoints: 1 },
    { day: 13, close: 100, published: 99, basisPoints: 101 },
  ],
};

it('gives the days, closes and changes of what was found, in the order of the days', () => {
  expect(fileContent(inspection, series)).toEqual({
    age: 3,
    calendar: { missing: Int32Array.of(9), extra: Int32Array.of(12, 13), forwardFilled: 1 },
    futureRows: Int32Array.of(16),
    moves: [
      { kind: 'unit-slip', first: 11, last: 12, close: 1, change: -0.99, medianMoves: null },
      { kind: 'bad-tick', first: 14, last: 14, close: 130, change: 0.3, medianMoves: 12 },
      { kind: 'split', first: 16, last: 16, close: 50, change: -0.5, medianMoves: null },
    ],
    stalePrices: [{ first: 11, last: 15, rows: 5, close: 1 }],
    yearEnds: { compared: 2, mismatches: [{ day: 13, close: 100, published: 99, basisPoints: 101 }] },
  });
});

it('has no calendar of another exchange, and no year ends where none is published', () => {
  const content = fileContent({ ...inspection, hasOtherCalendar: true, yearEnds: [] }, series);
  expect([content.calendar, content.yearEnds]).toEqual([null, null]);
});
