import { join } from 'node:path';
import { quotedPath, UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import type { SeriesFile } from '../market/assemble.ts';
import { usLabels } from '../series/labels.ts';
import type { QualityNote } from '../series/quality-note.ts';
import { type Role, roles } from '../series/series.ts';
import { type Candidate, type FolderSeries, indexSeries, type SkippedFile } from './index-series.ts';

const readable = /\.(csv|txt|tsv)(\.gz)?$/i;

/** Weekly or monthly bars are no mistake: a folder may hold them beside the daily ones. */
const harmless = 'not-daily';

const span = ({ content: { series } }: Candidate) => ({ first: series.days[0] ?? 0, last: series.days.at(-1) ?? 0 });

/** Longest history first, so that splicing keeps one source as far as it goes. */
const byFirstDay = (a: Candidate, b: Candidate) =>
  span(a).first - span(b).first ||
  b.content.series.days.length - a.content.series.days.length ||
  (a.file < b.file ? -1 : 1);

/** The fewest files that cover the period of all; the others add nothing. */
function covering(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const candidate of [...candidates].sort(byFirstDay)) {
    if (span(candidate).last <= last) continue;
    kept.push(candidate);
    last = span(candidate).last;
  }
  return kept;
}

/** Files in a folder that may hold prices, by their names. @throws UserError if it is no folder or cannot be read */
export function priceFiles(io: Io, folder: string): string[] {
  const refuse = (what: string, hint: string) =>
    new UserError(`--data ${quotedPath(folder)} ${what}`, { code: 'no-folder', file: folder, hint });
  if (io.files.kind(folder) !== 'folder') {
    throw refuse(
      'is no folder',
      'name the folder that holds the price files, or give them one by one: --spx, --rut, --nasdaq',
    );
  }
  try {
    return io.files
      .list(folder)
      .filter((name) => readable.test(name))
      .map((name) => join(folder, name));
  } catch {
    throw refuse('cannot be read', 'check that you may read it');
  }
}

async function readAll(io: Io, folder: string): Promise<FolderSeries> {
  const all: FolderSeries = { candidates: [], skipped: [] };
  for (const file of priceFiles(io, folder)) {
    const { candidates, skipped } = await indexSeries(io, file);
    all.candidates.push(...candidates);
    all.skipped.push(...skipped);
  }
  return all;
}

const passedOver = (
  role: Role | undefined,
  file: string,
  why: string,
  severity: QualityNote['severity'] = 'info',
): QualityNote => ({ code: 'passed-over', severity, ...(role && { role }), file, message: `passed over: ${why}` });

/** The files of one index to use, and notes on those that are skipped. */
function choose(role: Role, candidates: readonly Candidate[]): { chosen: Candidate[]; notes: QualityNote[] } {
  const ours = candidates.filter(({ instrument }) => instrument.role === role);
  const indices = ours.filter(({ instrument }) => instrument.kind === 'index');
  const [pool, others] = indices.length > 0 ? [indices, ours.filter((one) => !indices.includes(one))] : [ours, []];
  const chosen = covering(pool);
  return {
    chosen,
    notes: [
      ...pool
        .filter((one) => !chosen.includes(one))
        .map((one) => passedOver(role, one.file, 'the files in use span its years')),
      ...others.map((one) =>
        passedOver(role, one.file, `${one.instrument.name} is a proxy, and the index itself is there`),
      ),
    ],
  };
}

/** The note on a skipped file. An unreadable file of an index may hold what the others lack: that is a warning. */
const failure = ({ file, why, error, named }: SkippedFile): QualityNote =>
  passedOver(named?.role, file, why, named?.kind === 'index' && error?.details.code !== harmless ? 'warning' : 'info');

/**
 * The files of the three indices in a folder, identified by the symbol in their content or their name. An index is preferred
 * to a proxy; skipped files are noted.
 *
 * @throws UserError if an index is missing, with the reason if a file of its name could not be read
 */
export async function folderSeries(io: Io, folder: string): Promise<Record<Role, SeriesFile[]>> {
  const { candidates, skipped } = await readAll(io, folder);
  const byRole: Record<Role, SeriesFile[]> = { large: [], small: [], growth: [] };
  for (const role of roles) {
    const { chosen, notes } = choose(role, candidates);
    const failed = skipped.filter(({ error, named }) => error !== null && named?.role === role);
    if (chosen.length === 0) throw failed[0]?.error ?? missing(role, folder);
    const strangers = role === 'large' ? skipped.filter(({ named }) => named === undefined) : [];
    const all = [...notes, ...[...failed, ...strangers].map(failure)];
    byRole[role] = chosen.map(({ content }, i) =>
      i === 0 ? { ...content, notes: [...content.notes, ...all] } : content,
    );
  }
  return byRole;
}

const missing = (role: Role, folder: string) =>
  new UserError(`${quotedPath(folder)} has no file of the ${usLabels[role].name}`, {
    code: 'index-missing',
    file: folder,
    hint: 'a file is known by a symbol in its name or content: SPX, RUT, IXIC and their like; or give it by --spx, --rut, --nasdaq',
  });
