import { join } from 'node:path';
import { UserError } from '../../../../errors.ts';
import { exitStatus } from '../../../../exit-status.ts';
import { momentOf } from '../../../../input/generated-at.ts';
import type { Io } from '../../../../io.ts';
import { json } from '../../../../render/json.ts';
import { errorReport } from '../../../../report/error.ts';
import { schemaVersion } from '../../../../report/schema-version.ts';
import { fullPatience } from '../../../../sources/download.ts';
import { quotedPath } from '../../../../words/quoted.ts';
import { withProgress } from '../../../terminal/progress.ts';
import { configuredFolder } from '../configured-folder.ts';
import { keyOf, userAgent } from './credentials.ts';
import { fetchSeries, isCurrent, type Result, type Session } from './fetch-series.ts';
import { readManifest } from './manifest.ts';
import { mirrorOf } from './mirror.ts';
import { plan, standInFor, type Wanted } from './plan.ts';
import { missingIndices, missingSentence, nextCommand, resultLine, troubles } from './screen.ts';

export interface FetchFlags {
  /** Id of a source, or `auto`. */
  from: string;
  /** The folder of the configuration if absent. */
  into?: string;
  series?: string[];
  force?: boolean;
  /** Seconds. */
  timeout: number;
  quiet?: boolean;
  json?: boolean;
}

function openFolder(io: Io, folder: string): void {
  const kind = io.files.kind(folder);
  if (kind === 'none') io.files.makeFolder(folder);
  else if (kind !== 'folder') {
    throw new UserError(`--into ${quotedPath(folder)} is not a folder`, {
      code: 'no-folder',
      file: folder,
      status: exitStatus.usage,
      hint: 'name a folder; it is created if missing',
    });
  }
}

/** The folder to download into. @throws UserError if neither flag nor configuration names one */
async function folderOf(io: Io, { into, quiet }: FetchFlags): Promise<string> {
  const folder = into ?? (await configuredFolder(io, quiet === true));
  if (folder !== undefined) return folder;
  throw new UserError('no folder to download into', {
    code: 'no-folder',
    status: exitStatus.usage,
    hint: 'name one, which is created if missing: --into DIR; or set it once: rotation config init --data DIR',
  });
}

/** The fund for an index that no source has to the end; undefined if there is none, or no key for it. */
function standIn(io: Io, flags: FetchFlags, result: Result): Wanted | undefined {
  if (flags.from !== 'auto' || result.index !== result.name || isCurrent(result)) return undefined;
  const fund = standInFor(result.name);
  const source = fund?.offers[0]?.source;
  return source && keyOf(io, source) !== undefined ? fund : undefined;
}

function fetchAll(io: Io, flags: FetchFlags, session: Session, wanted: readonly Wanted[]): Promise<Result[]> {
  return withProgress(io, async (progress) => {
    // SOURCE_DATE_EPOCH decides what is missing; the progress line goes by the real clock.
    const then: Io = { ...io, clock: () => momentOf(io) };
    const results: Result[] = [];
    const queue = [...wanted];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const { name, offers } = next;
      progress.tell(
        `fetching ${name} from ${offers[0]?.source.name} (${results.length + 1} of ${results.length + 1 + queue.length})`,
      );
      const result = await fetchSeries(then, session, next);
      results.push(result);
      const fund = standIn(io, flags, result);
      if (fund && !wanted.some((one) => one.name === fund.name)) queue.unshift(fund);
    }
    return results;
  });
}

const record = ({ name, last, warnings }: Result) => ({
  ...('entry' in last && last.entry ? last.entry : { file: `${name}.csv`, series: name }),
  outcome: last.outcome,
  reason: last.outcome === 'kept' ? last.reason : null,
  error: last.outcome === 'failed' ? errorReport(last.error).error : null,
  warnings,
});

/** Without an account, the funds are the way out that a person may not know. */
function keyHint(io: Io, flags: FetchFlags, missing: readonly string[]): string {
  const source = standInFor('spx')?.offers[0]?.source;
  if (flags.from !== 'auto' || missing.length === 0 || !source?.key || keyOf(io, source) !== undefined) return '';
  return `hint: with a free key of ${source.name} in ${source.key.variable} (${source.key.page}), funds stand in for the indices\n`;
}

/**
 * Downloads series into a folder.
 *
 * @returns 0 if the indices among them are current, or all are there if no index is among them; otherwise 1
 * @throws UserError for wrong usage
 */
export async function run(io: Io, flags: FetchFlags): Promise<number> {
  const wanted = plan(flags.from, flags.series);
  const mirror = mirrorOf(io);
  userAgent(io);
  const folder = await folderOf(io, flags);
  openFolder(io, folder);
  const session: Session = {
    ...{ folder, force: flags.force === true, timeout: flags.timeout * 1000, mirror },
    ...{ patience: fullPatience(), outOfReach: new Set(), manifest: new Map(await readManifest(io, folder)) },
  };
  if (mirror && !flags.quiet) io.stderr.write(`note: everything comes from ${mirror.base} (ROTATION_FETCH_BASE)\n`);
  const results = await fetchAll(io, flags, session, wanted);
  const missing = missingIndices(results);
  const hasIndex = results.some(({ index }) => index !== undefined);
  const isFailed = hasIndex ? missing.length > 0 : results.some(({ last }) => last.outcome === 'failed');
  const hasFile = (name: string) => io.files.kind(join(folder, name)) === 'file';
  const next = nextCommand(results, folder, isFailed, hasFile);
  if (flags.json) {
    const files = results.map(record);
    io.stdout.write(json({ schemaVersion, ok: !isFailed, folder, files, missing, next }));
  } else if (!flags.quiet) {
    io.stdout.write(results.map(resultLine).join(''));
  }
  io.stderr.write(troubles(results, isFailed));
  if (missing.length > 0) io.stderr.write(`error: ${missingSentence(missing)}\n${keyHint(io, flags, missing)}`);
  if (!flags.json && !flags.quiet) io.stdout.write(`next: ${next}\n`);
  return isFailed ? exitStatus.fault : exitStatus.ok;
}
