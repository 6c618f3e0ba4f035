import type { QualityNote } from '../../src/series/quality-note.ts';
import { readFixture, rowsOf } from '../helpers/markets/readings.ts';

/** What every fixture of a vendor holds, unless its test says otherwise. */
export const fiveCloses = [
  ['2024-02-26', 4998.25],
  ['2024-02-27', 5001.5],
  ['2024-02-28', 5010.75],
  ['2024-02-29', 4987],
  ['2024-03-01', 5100.5],
];

/** The same without the day that two vendors leave empty. */
export const fourCloses = fiveCloses.filter(([day]) => day !== '2024-02-29');

/** Rows, column, symbol and the codes of the notes of a fixture. */
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
