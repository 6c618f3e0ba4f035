import { isoDate } from '../../../../dates/civil-dates.ts';
import { countThrough } from '../../../../dates/count-through.ts';
import { identifyIndex } from '../../../../identity/identify-index.ts';
import { evidenceOf } from '../../../../input/index-series.ts';
import { refuseLargeFile } from '../../../../input/large-file.ts';
import { maxBytes } from '../../../../input/max-bytes.ts';
import { inputBytes } from '../../../../input/read-file.ts';
import type { Io } from '../../../../io.ts';
import { lastFinishedDay, type Now, unfinishedNote } from '../../../../market/quality/age.ts';
import { identityProblems } from '../../../../market/quality/files/identity-problems.ts';
import { dailyCloses } from '../../../../readers/read-options.ts';
import { readSeries } from '../../../../readers/read-series.ts';
import type { ReturnUnit } from '../../../../readers/returns/index-levels.ts';
import { readers } from '../../../../readers/vendors/index.ts';
import type { QualityNote } from '../../../../series/quality-note.ts';
import { type Series, until } from '../../../../series/series.ts';
import { columnWords } from '../../../../words/column-words.ts';
import { plural } from '../../../../words/counts.ts';

export interface ImportFlags {
  files: readonly string[];
  output?: string;
  column?: string;
  returns?: ReturnUnit;
  strict?: boolean;
  quiet?: boolean;
}

/** One file, its closes as numbers and as text. */
export interface Imported {
  file: string;
  series: Series;
  cells: readonly string[];
  notes: readonly QualityNote[];
}

export const span = ({ days }: Series) =>
  `${plural(days.length, 'row')} from ${isoDate(days[0] ?? 0)} to ${isoDate(days.at(-1) ?? 0)}`;

/** Which column of which layout was taken: what a person would want to check. */
function takenNote(series: Series, file: string): QualityNote {
  const [{ reader, column } = { reader: '', column: '' }] = series.origins;
  const vendor = readers.find(({ id }) => id === reader)?.vendor ?? (reader === 'returns' ? 'daily returns' : reader);
  return { code: 'taken', severity: 'info', file, message: `${span(series)}, ${columnWords(column)} (${vendor})` };
}

/** What speaks for or against its being an index: a file is imported all the same. */
function identityOf(series: Series, file: string): QualityNote[] {
  const [origin = { file, symbol: null }] = series.origins;
  const evidence = evidenceOf(series);
  const index = identifyIndex(evidence);
  const problems = identityProblems({ origin, evidence, index, assignedRole: undefined });
  return problems.map(({ code, severity, message }) => ({
    ...{ code, file, message },
    severity: severity === 'info' ? 'info' : 'warning',
  }));
}

/** The closes of a file, or the index that its returns make. */
async function readOne(io: Io, file: string, { column, returns }: ImportFlags): Promise<Omit<Imported, 'file'>> {
  if (returns !== undefined) {
    const { readReturns } = await import('../../../../readers/returns/read-returns.ts');
    const { series, notes } = readReturns(inputBytes(io, file, undefined, maxBytes.returns), file, {
      unit: returns,
      column,
    });
    return { series, notes, cells: Array.from(series.closes, String) };
  }
  const columns = column === undefined ? [] : [column];
  const options = { ...dailyCloses, columns, keepsCells: true };
  await refuseLargeFile(io, file, options);
  const { series, cells = [], notes } = await readSeries(inputBytes(io, file), file, options, () => io.optimise());
  return { series, notes, cells };
}

/** The rows of one file whose session is over: the bar of one that is not is no close, and would be taken for one tomorrow. */
export async function imported(io: Io, file: string, now: Now, flags: ImportFlags): Promise<Imported> {
  const { series, cells, notes } = await readOne(io, file, flags);
  const later = series.days.subarray(countThrough(series.days, lastFinishedDay(now)));
  const kept = until(series, lastFinishedDay(now));
  const taken = [takenNote(series, file), ...identityOf(series, file)];
  return { file, series: kept, cells, notes: [...taken, ...notes, ...unfinishedNote(later, now, file)] };
}
