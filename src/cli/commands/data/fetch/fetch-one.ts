import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isoDate } from '../../../../dates/civil-dates.ts';
import { newYorkNow } from '../../../../dates/new-york-clock.ts';
import { UserError } from '../../../../errors.ts';
import type { Io } from '../../../../io.ts';
import { lastFinishedDay, sessionsClosedSince } from '../../../../market/quality/age.ts';
import { canonicalRows, canonicalText, withEarlierRows } from '../../../../sources/canonical-text.ts';
import {
  changedPast,
  continuedByAnother,
  continuedBySameSource,
  overlapStart,
} from '../../../../sources/continued-rows.ts';
import type { RemoteSeries, Row } from '../../../../sources/source.ts';
import { writeFetched } from './fetched-file.ts';
import { fetchedRows, type Task } from './fetched-rows.ts';
import type { Entry, Piece } from './manifest.ts';

/** The result for one series of one source. */
export type Outcome =
  | { outcome: 'fetched'; entry: Entry; added: number; warnings: readonly string[] }
  | { outcome: 'up-to-date'; entry: Entry }
  | { outcome: 'kept'; entry: Entry | undefined; reason: string }
  | { outcome: 'failed'; error: UserError };

export interface FileTask extends Task {
  folder: string;
  /** Manifest entry of the file. */
  entry: Entry | undefined;
  force: boolean;
}

export const fileOf = (series: RemoteSeries) => `${series.name}.csv`;

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

/** Whether nothing can be missing: of a daily close, whether it reaches the last session; else, whether it was fetched today. */
function isUpToDate({ time, last }: Entry, { column }: RemoteSeries, now: number): boolean {
  const today = newYorkNow(now);
  if (column === 'close') return sessionsClosedSince(Date.parse(last) / 86_400_000, today) === 0;
  const then = newYorkNow(Date.parse(time));
  return then.day === today.day && lastFinishedDay(then) === lastFinishedDay(today);
}

const span = (rows: readonly Row[]) => ({
  rows: rows.length,
  first: isoDate(rows[0]?.day ?? 0),
  last: isoDate(rows.at(-1)?.day ?? 0),
});

/** Rows of the existing file, none if there is none. @throws UserError if this command did not write it */
function rowsBefore(path: string, content: Uint8Array | undefined): Row[] {
  if (content === undefined) return [];
  try {
    return canonicalRows(new TextDecoder().decode(content), path);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(`${error.message}: not written by rotation data fetch, so left unchanged`, {
      ...error.details,
      hint: 'name another folder with --into, or move that file away',
    });
  }
}

/** The pieces of a file with rows that a source added at its end. */
function piecesOf(before: readonly Piece[], rows: readonly Row[], added: number, source: string): Piece[] {
  if (added === 0) return [...before];
  const last = before.at(-1);
  if (last?.source !== source) return [...before, { source, ...span(rows.slice(-added)) }];
  return [...before.slice(0, -1), { ...last, rows: last.rows + added, last: span(rows).last }];
}

interface News {
  rows: readonly Row[];
  added: number;
  warnings: readonly string[];
  pieces: readonly Piece[];
}

/** A file continued from its last days on; a reason if it does not fit. */
async function continued(io: Io, task: FileTask, entry: Entry, before: readonly Row[]) {
  const { source } = task;
  const { rows: came, address } = await fetchedRows(io, task, overlapStart(before));
  const { first, last } = entry;
  const pieces = entry.pieces ?? [{ source: entry.source, rows: entry.rows, first, last }];
  const result =
    pieces.at(-1)?.source === source.id
      ? continuedBySameSource(before, came, source.name)
      : continuedByAnother(before, came, source.name);
  if ('refusal' in result) return { reason: result.refusal };
  return { address, news: { ...result, pieces: piecesOf(pieces, result.rows, result.added, source.id) } };
}

/** A whole history in place of a file, if it is not shorter; a reason otherwise. */
async function replaced(io: Io, task: FileTask, before: readonly Row[], isOwn: boolean) {
  const { source, series } = task;
  const { rows: came, address } = await fetchedRows(io, task, undefined);
  const rows = series.isRolling && isOwn ? withEarlierRows(came, before) : came;
  const [now, then] = [span(rows), span(before)];
  if (before.length > 0 && (now.rows < then.rows || now.last < then.last)) {
    return {
      reason: `${source.name} gave ${now.rows} rows to ${now.last}, the file has ${then.rows} to ${then.last}`,
    };
  }
  const changed = changedPast(before, came, source.name);
  const news: News = {
    rows,
    added: rows.length - before.length,
    warnings: changed === undefined ? [] : [changed],
    pieces: [{ source: source.id, ...now }],
  };
  return { address, news };
}

/**
 * Fetches one series into its file: the whole of it the first time and with `force`, later the days that are missing. The
 * file is replaced only by one that can be read, agrees with it and is not shorter.
 *
 * @throws UserError if the series could not be fetched
 */
export async function fetchOne(io: Io, task: FileTask): Promise<Outcome> {
  const { source, series, folder, entry, force } = task;
  const path = join(folder, fileOf(series));
  const content = io.files.kind(path) === 'none' ? undefined : io.files.read(path);
  const isOwn = content !== undefined && entry !== undefined && sha256(content) === entry.sha256;
  if (isOwn && !force && isUpToDate(entry, series, io.clock())) return { outcome: 'up-to-date', entry };
  const before = rowsBefore(path, content);
  const result =
    isOwn && !force && before.length > 0
      ? await continued(io, task, entry, before)
      : await replaced(io, task, before, isOwn && entry.source === source.id);
  if (result.reason !== undefined) return { outcome: 'kept', entry, reason: result.reason };
  const { rows, added, warnings, pieces } = result.news;
  const text = canonicalText(rows, series.column);
  if (content === undefined || sha256(content) !== sha256(text)) await writeFetched(io, path, text);
  const time = new Date(io.clock()).toISOString();
  const fetched = { file: fileOf(series), series: series.name, source: source.id, address: result.address, time };
  const told = warnings.length > 0 && { warnings };
  return {
    outcome: 'fetched',
    entry: { ...fetched, sha256: sha256(text), ...span(rows), pieces, ...told },
    added,
    warnings,
  };
}
