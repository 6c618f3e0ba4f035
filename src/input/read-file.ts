import { quotedPath, UserError } from '../errors.ts';
import { exitStatus } from '../exit-status.ts';
import type { Allocate, Io } from '../io.ts';
import type { SeriesFile } from '../market/assemble.ts';
import type { ReadOptions } from '../readers/read-options.ts';
import { readPlainSeries, readSeries } from '../readers/read-series.ts';

/** No price history of one index comes near it; more is a wrong file, and reading it would only take time. */
const largest = 1 << 30;
/** A small file may unpack to any size, and is refused only once so much of it has been. */
const largestUnpacked = 1 << 28;
const oneIndex = 'give the file of one index with daily rows';

/** To parse so many bytes takes long enough to be compiled well. */
const longText = 1 << 18;

type Refuse = (what: string, hint: string) => UserError;

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);

/** What a gzip file holds; all others as they are. */
function unpacked(io: Io, bytes: Uint8Array, refuse: Refuse): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return io.files.gunzip(bytes, largestUnpacked);
  } catch (error) {
    throw codeOf(error) === 'ERR_BUFFER_TOO_LARGE'
      ? refuse('is larger than 256 MiB once it is unpacked', oneIndex)
      : refuse('is compressed by gzip, and broken or cut off', 'download it again');
  }
}

/** Says why the system gave nothing. */
function unreadable(error: unknown, path: string, refuse: Refuse): UserError {
  const code = codeOf(error);
  if (code === 'EFBIG' || code === 'ERR_FS_FILE_TOO_LARGE') return refuse('is larger than 1 GiB', oneIndex);
  if (code === 'ELOOP') return refuse('is a link that leads back to itself', 'name the file itself');
  return path === '-'
    ? refuse('cannot be read', 'redirect a file or a pipe to it: rotation check --spx - < spx.csv')
    : refuse('cannot be read', 'check that you may read it and that its folders exist');
}

/**
 * The bytes of an input file, looked at before it is read, and unpacked where it is compressed by gzip.
 *
 * @param room - where they may be put
 * @throws UserError for what is no readable file
 */
export function inputBytes(io: Io, path: string, room?: Allocate): Uint8Array {
  const name = path === '-' ? 'standard input' : quotedPath(path);
  const refuse: Refuse = (what, hint) =>
    new UserError(`${name} ${what}`, { code: 'unreadable', file: path, status: exitStatus.data, hint });
  try {
    const kind = io.files.kind(path);
    if (kind === 'none') throw refuse('does not exist', 'check the path; a relative one starts at the current folder');
    if (kind === 'folder') throw refuse('is a folder', 'name a file in it, or give the folder by --data');
    if (kind === 'other')
      throw refuse('is no regular file', 'save its content to a file, or give "-" for standard input');
    if (path !== '-' && io.files.size(path) > largest) throw refuse('is larger than 1 GiB', oneIndex);
    return unpacked(io, io.files.read(path, largest, room), refuse);
  } catch (error) {
    // What is no error of the system's has nothing to do with the file.
    throw typeof codeOf(error) === 'string' ? unreadable(error, path, refuse) : error;
  }
}

/** One price series from a file; plain rows are read and scanned in one call, without a copy of the file. */
export async function readFile(io: Io, path: string, options?: ReadOptions): Promise<SeriesFile> {
  // Standard input can be read once.
  if (path === '-') return readSeries(inputBytes(io, path), path, options);
  const plain = readPlainSeries((allocate) => inputBytes(io, path, allocate), path, options);
  if (plain) return plain;
  const bytes = inputBytes(io, path);
  if (bytes.length >= longText) io.optimise();
  return readSeries(bytes, path, options);
}
