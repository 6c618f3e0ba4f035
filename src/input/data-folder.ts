import { dirname, join } from 'node:path';
import { UserError } from '../errors.ts';
import { exitStatus } from '../exit-status.ts';
import { chooseSeries } from '../identity/choose-series.ts';
import type { Io } from '../io.ts';
import type { SeriesFile } from '../market/assemble.ts';
import { usLabels } from '../series/labels.ts';
import type { QualityNote } from '../series/quality-note.ts';
import { type Role, roles } from '../series/series.ts';
import { count } from '../words/counts.ts';
import { fetchCommand } from '../words/fetch-command.ts';
import { quoted, quotedPath } from '../words/quoted.ts';
import { type FolderSeries, indexSeries, type SkippedFile } from './index-series.ts';
import { macroIdOf } from './macro-in-folder.ts';

/** Files that may hold prices in another form, or under a name without an ending. */
const mayHold = /^[^.]+$|\.(xlsx?|xlsm|ods|numbers|html?|json|zip|parquet|webarchive|mht)$/i;

const readable = /\.(csv|txt|tsv)(\.gz)?$/i;

/** @throws UserError if the output is a new file in the folder of prices, of a name that the next run would read */
export function refuseOutputAmongPrices(io: Io, output: string, folder: string): void {
  if (!readable.test(output) || io.files.kind(output) !== 'none') return;
  if (io.files.realPath(dirname(output)) !== io.files.realPath(folder)) return;
  throw new UserError(`--output ${quotedPath(output)} would be read as prices by the next run`, {
    ...{ code: 'output-is-input', status: exitStatus.usage, file: output },
    hint: 'name a file in another folder',
  });
}

/** Max files that are read in a folder: ten thousand take seconds. */
const maxFiles = 10_000;

/** Weekly or monthly bars are no mistake: a folder may hold them beside the daily ones. */
const harmless = 'not-daily';

function namesIn(io: Io, folder: string): string[] {
  try {
    return io.files.list(folder);
  } catch {
    throw new UserError(`cannot read folder ${quotedPath(folder)}`, {
      ...{ code: 'no-folder', file: folder, hint: 'check its permissions' },
    });
  }
}

/** Files in a folder that may hold prices, by their names. @throws UserError if it is not a folder or cannot be read */
export function priceFiles(io: Io, folder: string): string[] {
  const refuse = (message: string, hint: string) => new UserError(message, { code: 'no-folder', file: folder, hint });
  if (io.files.kind(folder) === 'none') {
    throw new UserError(`no such folder: ${quotedPath(folder)}`, {
      code: 'no-folder',
      file: folder,
      hint: `download into it: ${fetchCommand(folder)}; or name the files: --spx, --rut, --nasdaq`,
    });
  }
  if (io.files.kind(folder) !== 'folder') {
    throw refuse(
      `${quotedPath(folder)} is not a folder`,
      'name the folder with the price files, or each file: --spx FILE --rut FILE --nasdaq FILE',
    );
  }
  const names = namesIn(io, folder).filter((name) => readable.test(name));
  if (names.length > maxFiles) {
    throw refuse(
      `${quotedPath(folder)} has ${count(names.length)} files that may hold prices, and at most ${count(maxFiles)} are read`,
      'name the three: --spx FILE --rut FILE --nasdaq FILE',
    );
  }
  return names.map((name) => join(folder, name));
}

async function readAll(io: Io, folder: string): Promise<FolderSeries> {
  const all: FolderSeries = { candidates: [], skipped: [] };
  for (const file of priceFiles(io, folder).filter((path) => macroIdOf(path) === undefined)) {
    const { candidates, skipped } = await indexSeries(io, file);
    all.candidates.push(...candidates);
    all.skipped.push(...skipped);
  }
  return all;
}

/** One of several that are passed over for the same reason: a file of three columns of returns is one file of returns. */
function distinct(skipped: readonly SkippedFile[]): SkippedFile[] {
  const keyOf = ({ file, why, error }: SkippedFile) =>
    `${file}\n${error?.details.code === 'returns' ? 'returns' : why}`;
  return [...new Map(skipped.toReversed().map((one) => [keyOf(one), one])).values()].reverse();
}

const passedOver = (
  role: Role | undefined,
  file: string,
  why: string,
  severity: QualityNote['severity'] = 'info',
): QualityNote => ({ code: 'passed-over', severity, ...(role && { role }), file, message: `passed over: ${why}` });

/** The note on a skipped file. An unreadable file of an index may hold what the others lack: that is a warning. */
const failure = ({ file, why, error, named }: SkippedFile): QualityNote =>
  passedOver(
    named?.role,
    file,
    why,
    named?.kind === 'index' && error !== null && error.details.code !== harmless ? 'warning' : 'info',
  );

/** The error of a folder that holds no file of prices. */
export function noPriceFiles(io: Io, folder: string): UserError {
  const others = io.files
    .list(folder)
    .filter((name) => mayHold.test(name) && io.files.kind(join(folder, name)) === 'file');
  const rename =
    others.length === 0
      ? ''
      : `save them as CSV, under names that end in .csv, .tsv or .txt (not ${quoted(others[0] ?? '')}); or `;
  return new UserError(`no price files in ${quotedPath(folder)}`, {
    code: 'no-files',
    file: folder,
    hint: `${rename}download them: ${fetchCommand(folder)}`,
  });
}

/** The error that says why a folder has no file of an index: the first file that claims to be one, else none is there. */
function missing(role: Role, folder: string, skipped: readonly SkippedFile[]): UserError {
  const claiming = skipped.filter(({ named }) => named?.role === role);
  const failed = claiming.find(({ error }) => error !== null)?.error;
  if (failed) return failed;
  const name = usLabels[role].name;
  const [belied] = claiming;
  return belied
    ? new UserError(`${quotedPath(folder)} has no file of the ${name}: ${quotedPath(belied.file)}: ${belied.why}`, {
        code: 'wrong-index',
        file: belied.file,
        hint: `download the index itself: ${fetchCommand(folder)}; for other indices: --large FILE --small FILE --growth FILE --labels "A,B,C"`,
      })
    : new UserError(`${quotedPath(folder)} has no file of the ${name}`, {
        code: 'index-missing',
        file: folder,
        hint: `download it: ${fetchCommand(folder)}; a file is identified by its year ends, or by a symbol in its name or content: SPX, RUT, IXIC and the like`,
      });
}

/**
 * The files of the three indices in a folder, identified by their year ends, the symbol in their content or their name. An index
 * is preferred to a proxy; skipped files are noted.
 *
 * @throws UserError if an index is missing, with the reason if a file of its name could not be read
 */
export async function folderSeries(io: Io, folder: string): Promise<Record<Role, SeriesFile[]>> {
  const { candidates, skipped } = await readAll(io, folder);
  if (candidates.length + skipped.length === 0) throw noPriceFiles(io, folder);
  const byRole: Record<Role, SeriesFile[]> = { large: [], small: [], growth: [] };
  const noted = distinct(skipped);
  for (const role of roles) {
    const { chosen, passedOver: left } = chooseSeries(role, candidates);
    if (chosen.length === 0) throw missing(role, folder, skipped);
    const ours = noted.filter(({ named }) => named?.role === role);
    const strangers = role === 'large' ? noted.filter(({ named }) => named === undefined) : [];
    const notes = [
      ...left.map(({ candidate, why }) => passedOver(role, candidate.file, why)),
      ...[...ours, ...strangers].map(failure),
    ];
    byRole[role] = chosen.map(({ content }, i) =>
      i === 0 ? { ...content, notes: [...content.notes, ...notes] } : content,
    );
  }
  return byRole;
}
