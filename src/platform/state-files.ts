import {
  closeSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readlinkSync,
  readSync,
  realpathSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import type { JournalWorld, LockHolder, Processes } from '../journal/lock.ts';
import type { StateFiles } from '../journal/state-files.ts';
import { uninterrupted } from './signals.ts';

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);

/** The result of an action, or another value if the system refuses it with this code. */
function unless<T, U>(code: string, action: () => T, other: U): T | U {
  try {
    return action();
  } catch (error) {
    if (codeOf(error) === code) return other;
    throw error;
  }
}

/** Opens a file, acts on it, and syncs it to disk. */
function synced(path: string, flags: string, act: (descriptor: number) => void): void {
  const descriptor = openSync(path, flags);
  try {
    act(descriptor);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A new name is on disk only once its folder is synced. */
const syncFolderOf = (path: string) => synced(dirname(path), 'r', () => undefined);

const append = (path: string, flags: string, content: Uint8Array) =>
  synced(path, flags, (descriptor) => writeFileSync(descriptor, content));

function create(path: string, content: Uint8Array): boolean {
  const isNew = unless('EEXIST', () => append(path, 'ax', content) ?? true, false);
  if (isNew) syncFolderOf(path);
  return isNew;
}

function read(path: string, from: number, to: number): Uint8Array {
  const descriptor = openSync(path, 'r');
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

const files: StateFiles = {
  realPath: (path) => unless('ENOENT', () => realpathSync(path), path),
  size: (path) => statSync(path, { throwIfNoEntry: false })?.size ?? 0,
  read,
  create,
  append(path, content) {
    if (!create(path, content)) append(path, 'a', content);
  },
  truncate: (path, length) => synced(path, 'r+', (descriptor) => ftruncateSync(descriptor, length)),
  // A symbolic link to nothing: created atomically with its text, so that a dying process cannot leave half of it.
  createMarker: (path, text) => unless('EEXIST', () => symlinkSync(text, path) ?? true, false),
  readMarker: (path) => unless('ENOENT', () => unless('EINVAL', () => readlinkSync(path), ''), undefined),
  removeMarker: (path) => unless('ENOENT', () => unlinkSync(path), undefined),
};

/** Boot id and start in clock ticks, from Linux; null elsewhere, where a process is known by its number alone. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is a name in brackets, which may hold blanks and brackets itself.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${ticks}`;
  } catch {
    return null;
  }
}

const self: LockHolder = { pid: process.pid, host: hostname(), start: startOf(process.pid) };

function isRunning({ pid, host, start }: LockHolder): boolean {
  if (host !== self.host) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
  const now = startOf(pid);
  return start === null || now === null || start === now;
}

const processes: Processes = { self, isRunning };

/** The real files and processes of a journal. */
export const processState: JournalWorld = {
  files,
  processes,
  uninterrupted,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
