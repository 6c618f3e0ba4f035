import { UserError } from '../../../../errors.ts';
import { exitStatus } from '../../../../exit-status.ts';
import type { Io } from '../../../../io.ts';
import { json } from '../../../../render/json.ts';
import { errorReport } from '../../../../report/error.ts';
import { schemaVersion } from '../../../../report/schema-version.ts';
import type { RemoteSeries, Source } from '../../../../sources/source.ts';
import { sources } from '../../../../sources/sources.ts';
import { quoted, quotedPath } from '../../../../words/quoted.ts';
import { progressLine } from '../../../terminal/progress.ts';
import { fetchOne, fileOf, type Outcome } from './fetch-one.ts';
import { readManifest, writeManifest } from './manifest.ts';

export interface FetchFlags {
  /** Id of a source. */
  from: string;
  into: string;
  series?: string[];
  force?: boolean;
  /** Seconds. */
  timeout: number;
  json?: boolean;
}

type Result = Outcome & { series: RemoteSeries };

/** The series by these names, in that order, each once. @throws UserError for a name that the source does not have */
function chosen(source: Source, names: readonly string[] | undefined): readonly RemoteSeries[] {
  if (names === undefined) return source.series;
  return [...new Set(names)].map((name) => {
    const series = source.series.find((one) => one.name === name);
    if (series) return series;
    const elsewhere = sources.filter((other) => other.series.some((one) => one.name === name));
    throw new UserError(`${source.name} has no series ${quoted(name)}`, {
      code: 'unknown-series',
      status: exitStatus.usage,
      hint:
        elsewhere.length > 0
          ? `it is there with ${elsewhere.map(({ id }) => `--from ${id}`).join(' or ')}`
          : `it has ${source.series.map((one) => one.name).join(', ')}`,
    });
  });
}

function openFolder(io: Io, folder: string): void {
  const kind = io.files.kind(folder);
  if (kind === 'none') io.files.makeFolder(folder);
  else if (kind !== 'folder') {
    throw new UserError(`--into ${quotedPath(folder)} is no folder`, {
      code: 'no-folder',
      file: folder,
      status: exitStatus.usage,
      hint: 'name a folder; it is created if missing',
    });
  }
}

async function fetchAll(io: Io, flags: FetchFlags, source: Source, all: readonly RemoteSeries[]): Promise<Result[]> {
  const manifest = new Map(await readManifest(io, flags.into));
  const progress = progressLine(io);
  const results: Result[] = [];
  try {
    for (const [i, series] of all.entries()) {
      progress.tell(`fetching ${series.name} from ${source.name} (${i + 1} of ${all.length})`);
      const entry = manifest.get(fileOf(series));
      const settings = { folder: flags.into, force: flags.force === true, timeout: flags.timeout * 1000 };
      const outcome = await fetchOne(io, { source, series, entry, ...settings }).catch(failed);
      results.push({ ...outcome, series });
      if (outcome.outcome !== 'fetched') continue;
      // After every file: a run that is stopped resumes where it stopped.
      await writeManifest(io, flags.into, manifest.set(outcome.entry.file, outcome.entry));
    }
  } finally {
    progress.end();
  }
  return results;
}

/** Fetches series one by one: a failure of one does not stop the others, a full disk or wrong usage does. */
function failed(error: unknown): Outcome {
  if (!(error instanceof UserError) || error.details.status === exitStatus.usage) throw error;
  return { outcome: 'failed', error };
}

function line(result: Result): string {
  if (result.outcome === 'failed') return 'see the error';
  if (result.outcome === 'kept') return result.reason;
  const { rows, first, last } = result.entry;
  return `${rows} ${rows === 1 ? 'row' : 'rows'}, ${first} to ${last}`;
}

const record = (result: Result) => ({
  ...('entry' in result && result.entry ? result.entry : { file: fileOf(result.series), series: result.series.name }),
  outcome: result.outcome,
  reason: result.outcome === 'kept' ? result.reason : null,
  error: result.outcome === 'failed' ? errorReport(result.error).error : null,
});

const statusOf = (error: UserError) => error.details.status ?? exitStatus.data;

/**
 * Downloads series into a folder.
 *
 * @returns 0 if all are fetched, up to date or kept; 1 if the network failed; otherwise 3 if one cannot be read
 * @throws UserError for wrong usage
 */
export async function run(io: Io, flags: FetchFlags): Promise<number> {
  const source = sources.find(({ id }) => id === flags.from);
  if (!source) throw new RangeError(`no source ${flags.from}`);
  const all = chosen(source, flags.series);
  openFolder(io, flags.into);
  const results = await fetchAll(io, flags, source, all);
  const errors = results.flatMap((result) => (result.outcome === 'failed' ? [result.error] : []));
  if (flags.json) {
    io.stdout.write(json({ schemaVersion, ok: errors.length === 0, folder: flags.into, files: results.map(record) }));
  } else {
    for (const result of results) {
      io.stdout.write(`${result.series.name.padEnd(9)}  ${result.outcome.padEnd(10)}  ${line(result)}\n`);
    }
  }
  for (const { message, details } of errors) io.stderr.write(`error: ${message}\nhint: ${details.hint ?? ''}\n`);
  if (errors.some((error) => statusOf(error) === exitStatus.fault)) return exitStatus.fault;
  return errors.length > 0 ? exitStatus.data : exitStatus.ok;
}
