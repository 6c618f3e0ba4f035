import { basename } from 'node:path';
import { UserError } from '../errors.ts';
import type { Candidate } from '../identity/choose-series.ts';
import {
  claimed,
  decisiveClaim,
  type IndexEvidence,
  identifyIndex,
  indexEvidence,
  otherInstrument,
} from '../identity/identify-index.ts';
import { type Instrument, plainName } from '../identity/instruments.ts';
import { fileStem, instrumentHint } from '../identity/name-claim.ts';
import type { Io } from '../io.ts';
import type { SeriesFile } from '../market/assemble.ts';
import { levelWords } from '../market/quality/wrong-index.ts';
import { indexFile } from '../readers/errors/index-file.ts';
import { closesOf } from '../readers/read-options.ts';
import { readSeries } from '../readers/read-series.ts';
import { type Role, roles, type Series } from '../series/series.ts';
import { quoted, quotedPath } from '../words/quoted.ts';
import { holdsSeveral } from './holds-several.ts';
import { inputBytes, readFile } from './read-file.ts';

/** A series of a file that may be used for its index. */
interface FileCandidate extends Candidate {
  file: string;
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
  candidates: FileCandidate[];
  skipped: SkippedFile[];
}

/** All evidence for the index of a series. */
export const evidenceOf = (series: Series): IndexEvidence =>
  indexEvidence(series, series.origins[0] ?? { file: '', symbol: null });

/** Why a series that could be read is no index. */
function unidentified(file: string, evidence: IndexEvidence, { origins: [origin] }: Series): SkippedFile {
  const skipped = (why: string, named?: Instrument) => ({ file, why, error: null, named });
  if (otherInstrument(evidence) !== undefined) {
    const name = evidence.symbol.kind === 'none' ? fileStem(file) : (origin?.symbol ?? '');
    return skipped(`${quoted(name)} is another instrument`);
  }
  const named = claimed(decisiveClaim(evidence));
  return named
    ? skipped(`it is not the ${plainName(named)}, as its name says: ${levelWords(evidence.levels[named.role])}`, named)
    : skipped('neither its name nor its year ends say which index it is');
}

/** One series of a file as a candidate, or why it is none. */
function asFound(file: string, content: SeriesFile, wanted?: Role): FolderSeries {
  const { series } = content;
  const evidence = evidenceOf(series);
  const index = identifyIndex(evidence);
  if (index && (wanted === undefined || index.role === wanted))
    return { candidates: [{ file, series, index, evidence, content }], skipped: [] };
  return { candidates: [], skipped: [unidentified(file, evidence, series)] };
}

/** The index series in a file of several. */
async function eachSeries(bytes: Uint8Array, file: string): Promise<FolderSeries> {
  const found: FolderSeries = { candidates: [], skipped: [] };
  for (const role of roles) {
    const purpose = closesOf(role);
    try {
      const { candidates, skipped } = asFound(file, await readSeries(bytes, file, purpose), role);
      found.candidates.push(...candidates);
      found.skipped.push(...skipped);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (!holdsSeveral(error) && error.details.code !== 'no-column')
        found.skipped.push(passing(file, error, instrumentHint(purpose.columns[0] ?? '')));
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
      return asFound(file, await readFile(io, file));
    } catch (error) {
      if (!holdsSeveral(error)) throw error;
      const found = await eachSeries(inputBytes(io, file), file);
      if (found.candidates.length + found.skipped.length === 0) throw error;
      return found;
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // "SPX returns" is another instrument than the index that they make.
    const named = error.details.code === 'returns' ? indexFile(file) : file;
    return { candidates: [], skipped: [passing(file, error, instrumentHint(fileStem(basename(named))))] };
  }
}
