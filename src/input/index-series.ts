import { basename } from 'node:path';
import { quotedPath, UserError } from '../errors.ts';
import { type Instrument, instrumentNamed } from '../identity/instruments.ts';
import type { Io } from '../io.ts';
import type { SeriesFile } from '../market/assemble.ts';
import { closesOf } from '../readers/read-options.ts';
import { readSeries } from '../readers/read-series.ts';
import { roles, type Series } from '../series/series.ts';
import { inputBytes, readFile } from './read-file.ts';

export interface Candidate {
  file: string;
  instrument: Instrument;
  content: SeriesFile;
}

/** A file that is not used. */
export interface SkippedFile {
  file: string;
  why: string;
  /** Null if it could be read but nothing identifies an index. */
  error: UserError | null;
  /** The instrument that its name suggests. */
  named: Instrument | undefined;
}

export interface FolderSeries {
  candidates: Candidate[];
  skipped: SkippedFile[];
}

/** Codes of the errors of a file that holds several series, unless one of them is selected. */
const holdsSeveral = ['which-column', 'several-symbols'];

/** The instrument of a file: by the symbol in its content, else by its name. */
export function instrumentOf(file: string, { origins: [origin] }: Series): Instrument | undefined {
  const symbol = origin?.symbol ?? null;
  return (symbol === null ? undefined : instrumentNamed(symbol)) ?? instrumentNamed(basename(file));
}

/** A file of one series, identified by its content or its name. */
async function onlySeries(io: Io, file: string): Promise<FolderSeries> {
  const part = await readFile(io, file);
  const instrument = instrumentOf(file, part.series);
  if (instrument) return { candidates: [{ file, instrument, content: part }], skipped: [] };
  const why = 'neither its name nor its content says which index it is';
  return { candidates: [], skipped: [{ file, why, error: null, named: undefined }] };
}

/** The index series in a file of several. */
async function eachSeries(bytes: Uint8Array, file: string): Promise<FolderSeries> {
  const found: FolderSeries = { candidates: [], skipped: [] };
  for (const role of roles) {
    const purpose = closesOf(role);
    try {
      const part = await readSeries(bytes, file, purpose);
      const instrument = instrumentNamed(part.series.origins[0]?.symbol ?? '');
      if (instrument) found.candidates.push({ file, instrument, content: part });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (![...holdsSeveral, 'no-column'].includes(error.details.code))
        found.skipped.push(passing(file, error, instrumentNamed(purpose.columns[0] ?? '')));
    }
  }
  return found;
}

const passing = (file: string, error: UserError, named: Instrument | undefined): SkippedFile => ({
  file,
  why: error.message.replace(`${quotedPath(file)} `, ''),
  error,
  named,
});

/** The index series in a file of a folder, one or several; an unreadable file is skipped. */
export async function indexSeries(io: Io, file: string): Promise<FolderSeries> {
  try {
    try {
      return await onlySeries(io, file);
    } catch (error) {
      if (!(error instanceof UserError && holdsSeveral.includes(error.details.code))) throw error;
      const found = await eachSeries(inputBytes(io, file), file);
      if (found.candidates.length + found.skipped.length === 0) throw error;
      return found;
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { candidates: [], skipped: [passing(file, error, instrumentNamed(basename(file)))] };
  }
}
