import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { uninterrupted } from './signals.ts';

/** A new file beside the target, with a short name that does not exist yet. */
function openBeside(path: string): { temporary: string; descriptor: number } {
  for (let n = 0; ; n++) {
    const temporary = join(dirname(path), `.rotation-${process.pid}-${n}.tmp`);
    try {
      return { temporary, descriptor: openSync(temporary, 'wx') };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}

/** Copies owner and permissions of the replaced file; the owner only if we may set it. */
function copyPermissions(descriptor: number, { uid, gid, mode }: Stats): void {
  try {
    fchownSync(descriptor, uid, gid);
  } catch {}
  fchmodSync(descriptor, mode & 0o7777);
}

function attempt(act: () => void): void {
  try {
    act();
  } catch {}
}

/** Replaces a file by way of a temporary one; a failure leaves nothing behind. */
function replaced(path: string, text: string): void {
  const before = statSync(path, { throwIfNoEntry: false });
  const target = before ? realpathSync(path) : path;
  const { temporary, descriptor } = openBeside(target);
  try {
    try {
      writeFileSync(descriptor, text);
      if (before) copyPermissions(descriptor, before);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, target);
  } catch (error) {
    attempt(() => unlinkSync(temporary));
    throw error;
  }
}

/** Writes a file atomically: a reader sees the old content or the new, nothing in between. */
export const replaceFile = (path: string, text: string): Promise<void> => uninterrupted(() => replaced(path, text));
