import {
  closeSync,
  constants,
  ftruncateSync,
  openSync,
  readlinkSync,
  readSync,
  realpathSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { JournalWorld } from '../journal/lock.ts';
import type { StateFiles } from '../journal/state-files.ts';
import { createFile } from './create-file.ts';
import { markers } from './markers.ts';
import { query, self } from './processes.ts';
import { unless, whileInUse } from './retry.ts';
import { uninterrupted } from './signals.ts';
import { synced, syncFolderOf } from './synced.ts';

/** Opens a file at its end and never creates it. */
const atEnd = constants.O_WRONLY | constants.O_APPEND;

const append = (path: string, content: Uint8Array) =>
  synced(path, atEnd, (descriptor) => writeFileSync(descriptor, content)) ?? true;

function create(path: string, content: Uint8Array): boolean {
  const isNew = createFile(path, content, true);
  if (isNew) syncFolderOf(path);
  return isNew;
}

function read(path: string, from: number, to: number): Uint8Array {
  const descriptor = whileInUse(() => openSync(path, 'r'));
  try {
    const bytes = new Uint8Array(to - from);
    let total = 0;
    for (let count = 1; count > 0 && total < bytes.length; total += count) {
      count = readSync(descriptor, bytes, total, bytes.length - total, from + total);
    }
    return bytes.subarray(0, total);
  } finally {
    closeSync(descriptor);
  }
}

/** Where a link leads that leads to nothing yet; the path itself of anything else. */
function targetOf(path: string): string {
  try {
    return realPath(resolve(dirname(path), readlinkSync(path)));
  } catch {
    return path;
  }
}

const realPath = (path: string): string => unless('ENOENT', () => realpathSync(path), undefined) ?? targetOf(path);

const files: StateFiles = {
  realPath,
  size: (path) => statSync(path, { throwIfNoEntry: false })?.size,
  read,
  create,
  append(path, content) {
    if (!unless('ENOENT', () => append(path, content), false) && !create(path, content)) append(path, content);
  },
  truncate: (path, length) => synced(path, 'r+', (descriptor) => ftruncateSync(descriptor, length)),
  remove: (path) => unless('ENOENT', () => whileInUse(() => unlinkSync(path)), undefined),
  ...markers,
};

/** The real files and processes of a journal. */
export const processState: JournalWorld = {
  files,
  processes: { self: self(), query },
  uninterrupted,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
