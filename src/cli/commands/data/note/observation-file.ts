import { dirname } from 'node:path';
import { UserError } from '../../../../errors.ts';
import { exitStatus } from '../../../../exit-status.ts';
import { published } from '../../../../input/input-flags.ts';
import { maxBytes } from '../../../../input/max-bytes.ts';
import { inputBytes } from '../../../../input/read-file.ts';
import type { Io } from '../../../../io.ts';
import { leadingText, sniff } from '../../../../readers/detect/sniff.ts';
import { type ObservationRow, readObservations } from '../../../../readers/observations/observations.ts';
import type { Observation } from '../../../../series/observation.ts';
import { listWords } from '../../../../words/list-words.ts';
import { quoted, quotedPath } from '../../../../words/quoted.ts';
import { settingsOf } from '../../../config/settings-of.ts';

/** A file of observations as it stands. */
export interface ObservationFile {
  /** Empty if the file does not exist yet. */
  text: string;
  delimiter: string;
  rows: readonly ObservationRow[];
}

const usage = (message: string, hint: string) =>
  new UserError(message, { code: 'observation-file', status: exitStatus.usage, hint });

/** The file to add to: that of the flag, else the only one of the configuration. @throws UserError if there is not one */
export async function observationPath(io: Io, named: string | undefined): Promise<string> {
  if (named !== undefined) return named;
  const { flags } = await settingsOf(io, {} as { inputs?: string[] });
  const own = (flags.inputs ?? []).filter((file) => file !== published);
  const [only, ...others] = own;
  if (only !== undefined && others.length === 0) return only;
  throw others.length > 0
    ? usage(
        `the configuration has ${own.length} files of observations`,
        `name one: --inputs ${own.map(quoted).join(' or --inputs ')}`,
      )
    : usage('no file to add to', 'name one, which is created if missing: --inputs pe.csv');
}

/** @throws UserError if the path can hold no file of observations */
export function checkPath(io: Io, path: string): void {
  if (path === published)
    throw usage('"published" are the figures that come with the program', 'name a file of your own: --inputs pe.csv');
  const kind = path === '-' ? 'other' : io.files.kind(path);
  if (kind === 'folder' || kind === 'other')
    throw usage(`--inputs ${quotedPath(path)} is not a regular file`, 'name a file; it is created if missing');
  const folder = dirname(path);
  if (kind === 'none' && io.files.kind(folder) !== 'folder')
    throw usage(`no such folder: ${quotedPath(folder)}`, 'create it, or name a file in another one');
}

const refuse = (path: string, what: string, hint: string) =>
  new UserError(`${quotedPath(path)} ${what}: nothing was changed`, {
    code: 'observation-file',
    status: exitStatus.data,
    file: path,
    hint,
  });

/** The text of the bytes, with its byte order mark. @throws UserError if writing it back would change the bytes */
function textOf(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw refuse(path, 'is not UTF-8', 'save it as UTF-8 ("CSV UTF-8" in Excel), then note the figures again');
  }
}

/** @throws UserError if it cannot be read as observations, or not be written back as it is */
export async function observationFile(io: Io, path: string): Promise<ObservationFile> {
  const empty = { text: '', delimiter: ',', rows: [] };
  if (io.files.kind(path) === 'none') return empty;
  const bytes = inputBytes(io, path, undefined, maxBytes.observations);
  if (io.files.size(path) !== bytes.length && bytes.length > 0)
    throw refuse(path, 'is compressed', 'unpack it, then note the figures again');
  const text = textOf(path, bytes);
  if (text.trim() === '') return { ...empty, text };
  const rows = await readObservations(bytes, path);
  return { text, rows, delimiter: sniff(leadingText(bytes)).delimiter };
}

/** An observation as text that can be compared, whatever the order of its keys. */
const plain = ({ day, series, value, unit, basis, provider, index, source, url, note }: Observation) =>
  JSON.stringify([day, series, value, unit, basis, provider, index, source, url, note]);

/**
 * Reads the new text as `check` would.
 *
 * @param expected - its rows
 * @throws UserError if it does not hold exactly these: then it must not be written
 */
export async function checkNewText(
  path: string,
  text: string,
  expected: readonly Observation[],
): Promise<ObservationRow[]> {
  const rows = await readObservations(new TextEncoder().encode(text), path);
  const wanted = expected.map(plain);
  if (rows.length === wanted.length && rows.every((row, i) => plain(row.observation) === wanted[i])) return rows;
  throw refuse(
    path,
    'has a layout to which nothing can be added',
    `add the lines by hand: ${listWords(['date', 'series', 'value', 'unit', 'basis', 'provider'])}`,
  );
}
