import { UserError } from '../errors.ts';
import { exitStatus } from '../exit-status.ts';
import type { Allocate, Io } from '../io.ts';
import type { SeriesFile } from '../market/assemble.ts';
import { dailyCloses, type ReadOptions } from '../readers/read-options.ts';
import { readPlainSeries, readSeries } from '../readers/read-series.ts';
import { quotedPath } from '../words/quoted.ts';
import { refuseLargeFile } from './large-file.ts';
import { maxBytes } from './max-bytes.ts';

/** A small gzip file may unpack to any size, and a pipe may never end. */
const [maxUnpackedBytes, maxPipedBytes] = [1 << 26, 1 << 25];
/** What to do about a file that is larger than one of its kind may be. */
const hintFor = (max: number) =>
  max === maxBytes.prices
    ? 'use a file of one index with daily rows'
    : max === maxPipedBytes
      ? 'save it to a file, and name that'
      : 'check that it is the file you mean';

/** To parse so many bytes takes long enough to be compiled well. */
export const longText = 1 << 18;

type Refuse = (what: string, hint: string) => UserError;

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);

/** The content of a gzip file; other bytes as they are. */
function unpacked(io: Io, bytes: Uint8Array, refuse: Refuse, max: number): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return io.files.gunzip(bytes, maxUnpackedBytes);
  } catch (error) {
    throw codeOf(error) === 'ERR_BUFFER_TOO_LARGE'
      ? refuse('is larger than 64 MiB when unpacked', `unpack it, or ${hintFor(max)}`)
      : refuse('is compressed with gzip, and damaged or cut off', 'download it again');
  }
}

const tooLarge = (refuse: Refuse, max: number) =>
  refuse(`is larger than ${max === maxBytes.prices ? '1 GiB' : `${max >> 20} MiB`}`, hintFor(max));

/** The user's error for a system error. */
function unreadable(error: unknown, path: string, refuse: Refuse, max: number): UserError {
  const code = codeOf(error);
  if (code === 'EFBIG' || code === 'ERR_FS_FILE_TOO_LARGE') return tooLarge(refuse, max);
  if (code === 'ELOOP') return refuse('is a link that leads back to itself', 'name the file itself');
  return path === '-'
    ? refuse('cannot be read', 'redirect a file or a pipe to it: rotation check --spx - < spx.csv')
    : refuse('cannot be read', 'check its permissions, and that its folder exists');
}

/**
 * The bytes of an input file, unpacked if compressed by gzip. Kind and size are checked before reading.
 *
 * @param allocate - buffer for the bytes
 * @param max - bytes of such a file
 * @throws UserError if it is no readable file
 */
export function inputBytes(io: Io, path: string, allocate?: Allocate, max = maxBytes.prices): Uint8Array {
  const name = path === '-' ? 'standard input' : quotedPath(path);
  const most = path === '-' ? Math.min(max, maxPipedBytes) : max;
  const refuse: Refuse = (what, hint) =>
    new UserError(`${name} ${what}`, { code: 'unreadable', file: path, status: exitStatus.data, hint });
  try {
    const kind = io.files.kind(path);
    if (kind === 'none') throw refuse('does not exist', 'check the path; a relative one starts at the current folder');
    if (kind === 'folder') throw refuse('is a folder', 'name a file in it, or use --data');
    if (kind === 'other')
      throw refuse('is not a regular file', 'save its content to a file, or use "-" for standard input');
    if (path !== '-' && io.files.size(path) > max) throw tooLarge(refuse, max);
    return unpacked(io, io.files.read(path, most, allocate), refuse, max);
  } catch (error) {
    // Only a system error has to do with the file; anything else passes through.
    throw typeof codeOf(error) === 'string' ? unreadable(error, path, refuse, most) : error;
  }
}

/** One price series from a file; plain rows are read and scanned in one call, without a copy of the file. */
export async function readFile(io: Io, path: string, options?: ReadOptions): Promise<SeriesFile> {
  // Standard input can be read once.
  if (path === '-') return readSeries(inputBytes(io, path), path, options);
  await refuseLargeFile(io, path, options ?? dailyCloses);
  const plain = readPlainSeries((allocate) => inputBytes(io, path, allocate), path, options);
  if (plain) return plain;
  const bytes = inputBytes(io, path);
  return readSeries(bytes, path, options, () => bytes.length >= longText && io.optimise());
}
