import { quoted, UserError } from '../errors.ts';
import type { Part } from '../market/assemble.ts';
import type { Purpose } from '../readers/purpose.ts';
import { readSeries } from '../readers/read-series.ts';
import { exitStatus } from './exit-status.ts';
import type { Io } from './io.ts';

/** No price history of one index comes near it; more is a wrong file, and reading it would only take time. */
const largest = 1 << 30;

/** The bytes of an input file, looked at before it is read. @throws UserError for what is no readable file */
export function inputBytes(io: Io, path: string): Uint8Array {
  const name = path === '-' ? 'standard input' : quoted(path);
  const refuse = (what: string, hint: string) =>
    new UserError(`${name} ${what}`, { code: 'unreadable', file: path, status: exitStatus.data, hint });
  try {
    if (path === '-') return io.files.read(path);
    const kind = io.files.kind(path);
    if (kind === 'none') throw refuse('does not exist', 'check the path; a relative one starts at the current folder');
    if (kind === 'folder') throw refuse('is a folder', 'name a file in it, or give the folder by --data');
    if (kind === 'other')
      throw refuse('is no regular file', 'save its content to a file, or give "-" for standard input');
    if (io.files.size(path) > largest)
      throw refuse('is larger than 1 GiB', 'give the file of one index with daily rows');
    return io.files.read(path);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw path === '-'
      ? refuse('cannot be read', 'redirect a file or a pipe to it: rotation check --spx - < spx.csv')
      : refuse('cannot be read', 'check that you may read it and that its folders exist');
  }
}

/** One price series from a file. */
export const readFile = (io: Io, path: string, purpose?: Purpose): Promise<Part> =>
  readSeries(inputBytes(io, path), path, purpose);
