import { UserError } from '../errors.ts';
import { exitStatus } from '../exit-status.ts';
import type { Io } from '../io.ts';
import type { SeriesFile } from '../market/assemble.ts';
import { type MacroSeries, macroSeries } from '../market/macro-series.ts';
import { checkMacroValues, lookalikeWords } from '../market/quality/macro-values.ts';
import { type Reading, readSeries } from '../readers/read-series.ts';
import { type MacroId, type MacroKind, macroIds } from '../series/macro-kind.ts';
import { macroKind } from '../series/macro-kinds.ts';
import type { QualityNote } from '../series/quality-note.ts';
import { nearest } from '../words/nearest.ts';
import { quoted, quotedPath } from '../words/quoted.ts';
import { refuseLargeFile } from './large-file.ts';
import { inputBytes } from './read-file.ts';

export { advanceDeclineNotes } from '../market/quality/advance-decline.ts';

/** A macro series as its file holds it. */
export interface MacroFile {
  id: MacroId;
  file: SeriesFile;
}

/** The file and kind of one `--series NAME=FILE`. */
export interface NamedSeries {
  kind: MacroKind;
  file: string;
}

const usage = (message: string, hint: string) =>
  new UserError(message, { code: 'series-option', status: exitStatus.usage, hint });

/** The file of a `NAME=FILE`; the whole text if it has no name. */
const fileOfSeries = (value: string): string => value.slice(value.indexOf('=') + 1);

/** @throws UserError for anything but `NAME=FILE` with a known name, and for a duplicate name */
export function namedSeries(values: readonly string[]): NamedSeries[] {
  const all = values.map((value): NamedSeries => {
    const [name = ''] = value.split('=', 1);
    const file = fileOfSeries(value);
    if (!value.includes('=') || file === '') {
      throw usage(`--series ${quoted(value)} is not NAME=FILE`, 'for example --series vix=vix.csv');
    }
    const kind = macroKind(name);
    if (kind) return { kind, file };
    const near = nearest(name, macroIds);
    const way = near === undefined ? '' : `did you mean ${near}? `;
    throw usage(`--series ${quoted(name)} is not known`, `${way}there are ${macroIds.join(', ')}`);
  });
  const twice = all.find(({ kind }, i) => all.findIndex((other) => other.kind === kind) < i);
  if (twice) throw usage(`--series ${twice.kind.id} is used twice`, 'use one file per series');
  return all;
}

/** A note on whether a CPI column is seasonally adjusted, by its name. */
function cpiNote({ kind, file }: NamedSeries, column: string): SeriesFile['notes'] {
  if (kind.id !== 'cpi') return [];
  const is = { CPIAUCNS: 'not seasonally adjusted', CPIAUCSL: 'seasonally adjusted, and revised every year' };
  const adjusted = is[column.toUpperCase() as keyof typeof is] ?? 'whether seasonally adjusted it does not say';
  return [{ code: 'cpi-column', severity: 'info', file, message: `cpi is ${quoted(column)}: ${adjusted}` }];
}

/** One macro series as read. @throws UserError if it cannot be read, or its figures cannot be of its kind */
export async function macroReading(io: Io, named: NamedSeries): Promise<Reading> {
  const { kind, file } = named;
  const purpose = { columns: kind.columns, isDaily: kind.frequency === 'day', isPositive: kind.sign === 'positive' };
  try {
    await refuseLargeFile(io, file, purpose);
    const reading = await readSeries(inputBytes(io, file), file, purpose);
    checkMacroValues(kind, reading.series);
    const { column = '' } = reading.series.origins[0] ?? {};
    return { ...reading, notes: [...reading.notes, ...cpiNote(named, column)] };
  } catch (error) {
    if (!(error instanceof UserError) || error.details.code !== 'no-column') throw error;
    const others = lookalikeWords(kind);
    const hint = [error.details.hint, others].filter((words) => words).join('; ');
    throw new UserError(`${error.message} (${kind.description})`, { ...error.details, hint, cause: error });
  }
}

/** The series of `--series NAME=FILE`, in the order of the flags. @throws UserError as {@link macroReading} */
export async function readMacroFiles(io: Io, values: readonly string[]): Promise<MacroFile[]> {
  const files: MacroFile[] = [];
  for (const named of namedSeries(values)) {
    const { series, notes } = await macroReading(io, named);
    files.push({ id: named.kind.id, file: { series, notes } });
  }
  return files;
}

/** The macro series that a folder holds, with notes on what was taken; a file that cannot be used is passed over with a warning. */
export async function readFoundFiles(
  io: Io,
  values: readonly string[],
): Promise<{ files: MacroFile[]; notes: QualityNote[] }> {
  const [files, notes]: [MacroFile[], QualityNote[]] = [[], []];
  for (const { kind, file } of namedSeries(values)) {
    try {
      const { series, notes: own } = await macroReading(io, { kind, file });
      files.push({ id: kind.id, file: { series, notes: own } });
      notes.push({
        code: 'series-found',
        severity: 'info',
        file,
        message: `is used for ${kind.id}: ${kind.description}`,
      });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const why = error.message.replace(`${quotedPath(file)} `, '');
      notes.push({ code: 'passed-over', severity: 'warning', file, message: `passed over as ${kind.id}: ${why}` });
    }
  }
  return { files, notes };
}

/** Macro series by id, as a market takes them. */
export const macroMap = (files: readonly MacroFile[]): ReadonlyMap<string, MacroSeries> =>
  new Map(
    files.flatMap(({ id, file }) => {
      const kind = macroKind(id);
      return kind ? [[id, macroSeries(kind, file.series)]] : [];
    }),
  );
