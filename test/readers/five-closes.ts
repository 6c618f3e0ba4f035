import type { QualityNote } from '../../src/series/quality-note.ts';
import { readFixture, rowsOf } from '../helpers/markets/readings.ts';

/** Rows of a vendor's fixture, unless the vendor has a test of its own. */
export const fiveCloses = [
  ['2024-02-26', 4998.25],
  ['2024-02-27', 5001.5],
  ['2024-02-28', 5010.75],
  ['2024-02-29', 4987],
  ['2024-03-01', 5100.5],
];

/** The same without the day that is empty in the fixtures of two vendors. */
export const fourCloses = fiveCloses.filter(([day]) => day !== '2024-02-29');

/** Reading of a fixture: rows, reader, column, symbol, and severity and code of each note. */
export async function readingOf(path: string) {
  const reading = await readFixture(path);
  const [origin] = reading.series.origins;
  return {
    rows: rowsOf(reading),
    reader: origin?.reader,
    column: origin?.column,
    symbol: origin?.symbol,
    notes: reading.notes.map(({ code, severity }: QualityNote) => `${severity} ${code}`),
  };
}
