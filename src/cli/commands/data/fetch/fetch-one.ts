import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isoDate } from '../../../../dates/civil-dates.ts';
import { newYorkNow } from '../../../../dates/new-york-clock.ts';
import { UserError } from '../../../../errors.ts';
import { exitStatus } from '../../../../exit-status.ts';
import type { Io } from '../../../../io.ts';
import { lastFinishedDay } from '../../../../market/quality/age.ts';
import { readSeries } from '../../../../readers/read-series.ts';
import { canonicalRows, canonicalText, withEarlierRows } from '../../../../sources/canonical-text.ts';
import { download } from '../../../../sources/download.ts';
import type { RemoteSeries, Row, Source } from '../../../../sources/source.ts';
import type { Entry } from './manifest.ts';

/** The result for one series. */
export type Outcome =
  | { outcome: 'fetched' | 'up-to-date'; entry: Entry }
  | { outcome: 'kept'; entry: Entry | undefined; reason: string }
  | { outcome: 'failed'; error: UserError };

export interface Task {
  source: Source;
  series: RemoteSeries;
  folder: string;
  /** Manifest entry of the file. */
  entry: Entry | undefined;
  force: boolean;
  /** Milliseconds per attempt. */
  timeout: number;
}

export const fileOf = (series: RemoteSeries) => `${series.name}.csv`;

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

/** Whether the file is up to date: it was fetched on the same day in New York and no session has closed since. */
function isUpToDate({ time }: Entry, now: number): boolean {
  const [then, today] = [newYorkNow(Date.parse(time)), newYorkNow(now)];
  return then.day === today.day && lastFinishedDay(then) === lastFinishedDay(today);
}

/** The URL, with scheme and host of the mirror if one is set. @throws UserError if the mirror is not a URL */
function addressOf({ env }: Io, address: string): string {
  const mirror = env.ROTATION_FETCH_BASE;
  if (!mirror) return address;
  if (!/^https?:\/\/[^/]/.test(mirror) || !URL.canParse(mirror)) {
    throw new UserError('ROTATION_FETCH_BASE is no address of a web server', {
      code: 'mirror',
      status: exitStatus.usage,
      hint: 'it begins with http:// or https://, for example https://mirror.example',
    });
  }
  const { pathname, search } = new URL(address);
  return mirror.replace(/\/+$/, '') + pathname + search;
}

const byHand = ({ source, series }: Task, into: string) =>
  `download it by hand from ${source.page(series.symbol)}${into}, or try again later`;

/** How to supply a file that was downloaded by hand. */
const supplyHint = ({ series }: Task) =>
  ` and give it by --${['spx', 'rut', 'nasdaq'].includes(series.name) ? `${series.name} FILE` : `series ${series.name}=FILE`}`;

/** Downloads and parses the rows of a series. @throws UserError if nothing arrived or it is not the series */
async function fetchedRows(io: Io, task: Task, address: string): Promise<Row[]> {
  const { source, series, timeout } = task;
  const answer = await download(io.network, address, { timeout, clock: io.clock });
  if ('reason' in answer) {
    const times = answer.attempts === 1 ? '' : ` (${answer.attempts} attempts)`;
    throw new UserError(`${source.name} gave no ${series.name}: ${answer.reason}${times}`, {
      code: 'network',
      status: exitStatus.fault,
      hint: byHand(task, supplyHint(task)),
    });
  }
  const label = `${series.name} from ${source.name}`;
  try {
    const lastDay = lastFinishedDay(newYorkNow(io.clock()));
    // The bar of an unfinished session is not a close; tomorrow it would be taken for one.
    const rows = source.rows(answer.text, series.symbol, label).filter(({ day }) => day <= lastDay);
    if (rows.length === 0) throw new UserError(`"${label}" has no rows`, { code: 'no-rows', file: label });
    if (series.column === 'close') await readSeries(new TextEncoder().encode(canonicalText(rows, 'close')), label);
    return rows;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(error.message, {
      ...error.details,
      status: exitStatus.data,
      hint: byHand(task, supplyHint(task)),
      cause: error,
    });
  }
}

const span = (rows: readonly Row[]) => ({
  rows: rows.length,
  first: isoDate(rows[0]?.day ?? 0),
  last: isoDate(rows.at(-1)?.day ?? 0),
});

/** Rows of the existing file; undefined if there is none. @throws UserError if this command did not write it */
function rowsBefore(path: string, content: Uint8Array | undefined): Row[] | undefined {
  if (content === undefined) return undefined;
  try {
    return canonicalRows(new TextDecoder().decode(content), path);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(`${error.message}: it is no file of this command's, and was left as it is`, {
      ...error.details,
      hint: 'name another folder with --into, or move that file away',
    });
  }
}

/**
 * Fetches one series into its file, which is replaced only by a readable one that is not shorter.
 *
 * @throws UserError if the series could not be fetched
 */
export async function fetchOne(io: Io, task: Task): Promise<Outcome> {
  const { source, series, folder, entry, force } = task;
  const path = join(folder, fileOf(series));
  const content = io.files.kind(path) === 'none' ? undefined : io.files.read(path);
  const isUntouched = content !== undefined && entry?.source === source.id && sha256(content) === entry.sha256;
  if (isUntouched && !force && isUpToDate(entry, io.clock())) return { outcome: 'up-to-date', entry };
  const before = rowsBefore(path, content);
  const address = addressOf(io, source.address(series.symbol, io.clock()));
  const came = await fetchedRows(io, task, address);
  const rows = series.isRolling && isUntouched && before ? withEarlierRows(came, before) : came;
  const [now, then] = [span(rows), span(before ?? [])];
  if (before && before.length > 0 && (now.rows < then.rows || now.last < then.last)) {
    const reason = `${source.name} gave ${now.rows} rows to ${now.last}, the file has ${then.rows} to ${then.last}`;
    return { outcome: 'kept', entry, reason };
  }
  const text = canonicalText(rows, series.column);
  await io.files.replace(path, text);
  const time = new Date(io.clock()).toISOString();
  const fetched = { file: fileOf(series), series: series.name, source: source.id, address, time };
  return { outcome: 'fetched', entry: { ...fetched, sha256: sha256(text), ...now } };
}
