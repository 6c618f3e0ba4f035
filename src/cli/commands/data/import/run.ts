import { newYorkNow } from '../../../../dates/new-york-clock.ts';
import { UserError } from '../../../../errors.ts';
import { exitStatus } from '../../../../exit-status.ts';
import { identifyIndex } from '../../../../identity/identify-index.ts';
import { evidenceOf } from '../../../../input/index-series.ts';
import { refuseSecondReader } from '../../../../input/standard-input.ts';
import { refuseWarnings } from '../../../../input/strict.ts';
import type { Io } from '../../../../io.ts';
import { splice, splicedCells } from '../../../../market/splice.ts';
import { matchColumns } from '../../../../readers/detect/match-columns.ts';
import { readSeries } from '../../../../readers/read-series.ts';
import { usLabels } from '../../../../series/labels.ts';
import type { QualityNote } from '../../../../series/quality-note.ts';
import type { Series } from '../../../../series/series.ts';
import { canonicalText } from '../../../../sources/canonical-text.ts';
import { noteWords } from '../../../../words/notes.ts';
import { quoted, quotedPath } from '../../../../words/quoted.ts';
import { deliver } from '../../../terminal/output.ts';
import { type Imported, type ImportFlags, imported, span } from './imported.ts';

export type { ImportFlags } from './imported.ts';

/** @throws UserError where returns of several files are to make one index: each of them would begin at 100 */
function refuseSeveralReturns({ files, returns }: ImportFlags): void {
  if (returns === undefined || files.length < 2) return;
  throw new UserError('--returns takes one file only', {
    code: 'several-returns',
    status: exitStatus.usage,
    hint: 'import one file of returns at a time: the index that they make begins at 100',
  });
}

/** @throws UserError if no file has a requested column */
function refuseNoColumn(parts: readonly Imported[], columns: readonly string[]): void {
  const [column] = columns;
  const taken = parts.map(({ series }) => series.origins[0]?.column ?? '');
  if (column === undefined || matchColumns(taken, columns).length > 0) return;
  throw new UserError(`no file has a column ${quoted(column)}`, {
    code: 'no-column',
    file: parts[0]?.file,
    column,
    hint: `without --column ${taken.map((name) => quoted(name)).join(' and ')} would be taken`,
  });
}

/** @throws UserError where two files are of different indices by their year ends or names */
function refuseStrangers(parts: readonly Imported[]): void {
  let [first, known]: [string, string | undefined] = ['', undefined];
  for (const { file, series } of parts) {
    const index = identifyIndex(evidenceOf(series));
    const name = index
      ? index.kind === 'proxy' && index.name !== null
        ? index.name
        : usLabels[index.role].name
      : undefined;
    if (known && name && name !== known) {
      throw new UserError(`${quotedPath(first)} and ${quotedPath(file)} are of two series: ${known} and ${name}`, {
        code: 'several-symbols',
        file,
        hint: 'import the files of one index at a time; if a name is wrong, rename the file',
      });
    }
    if (!known && name) [first, known] = [file, name];
  }
}

/** The files spliced into one series. @throws UserError if they disagree or have no rows */
function spliced(parts: readonly Imported[]): { series: Series; notes: QualityNote[] } {
  const [first, ...others] = parts as [Imported, ...Imported[]];
  let { series } = first;
  const notes: QualityNote[] = [];
  for (const { file, series: next } of others) {
    const rows = series.days.length + next.days.length;
    const joined = splice(series, next);
    series = joined.series;
    notes.push(...joined.notes);
    if (series.days.length < rows) continue;
    const message = 'has no day in common with the files before it: nothing shows that they are of one series';
    notes.push({ code: 'splice-unchecked', severity: 'info', file, message });
  }
  if (series.days.length === 0) {
    throw new UserError(`${quotedPath(first.file)} has no row of a session that is over`, {
      code: 'no-rows',
      file: first.file,
      hint: 'check the dates of the file and the clock of this machine',
    });
  }
  return { series, notes };
}

/** Writes notes to stderr: stdout is for the rows. */
function tell(io: Io, notes: readonly QualityNote[], { quiet }: ImportFlags): void {
  const shown = quiet ? notes.filter(({ severity }) => severity === 'warning') : notes;
  if (shown.length === 0) return;
  const lines = shown.map((note) => `${note.severity === 'warning' ? 'warning' : 'note'}: ${noteWords(note)}\n`);
  io.stderr.write(lines.join(''));
}

/**
 * Joins files of one index into plain CSV of dates and closes, each close with the digits of its file.
 *
 * @throws UserError if a file cannot be read or joined, or the output is one of the inputs
 */
export async function run(io: Io, flags: ImportFlags): Promise<number> {
  const { files } = flags;
  refuseSecondReader(files);
  refuseSeveralReturns(flags);
  const now = newYorkNow(io.clock());
  const parts: Imported[] = [];
  const columns = flags.column === undefined ? [] : [flags.column];
  for (const file of files) parts.push(await imported(io, file, now, flags));
  if (flags.returns === undefined) refuseNoColumn(parts, columns);
  refuseStrangers(parts);
  const { series, notes } = spliced(parts);
  const cells = splicedCells(
    series.days,
    parts.map((part) => ({ days: part.series.days, cells: part.cells })),
  );
  const text = canonicalText(
    cells.map((value, row) => ({ day: series.days[row] ?? 0, value })),
    'close',
  );
  // The output must be readable by this program: rows of many short files may not be daily.
  await readSeries(new TextEncoder().encode(text), flags.output ?? 'the rows together');
  const all = [...parts.flatMap((part) => part.notes), ...notes];
  if (flags.strict) refuseWarnings(all.filter(({ severity }) => severity === 'warning'));
  tell(io, all, flags);
  const isReplaced = flags.output !== undefined && io.files.kind(flags.output) === 'file';
  await deliver(io, text, flags.output, files);
  if (flags.output !== undefined) {
    const message = `${span(series)} written${isReplaced ? ', in place of the file that was there' : ''}`;
    tell(io, [{ code: 'written', severity: 'info', file: flags.output, message }], flags);
  }
  return exitStatus.ok;
}
