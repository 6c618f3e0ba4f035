import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { attempt, whileInUse } from './retry.ts';
import { uninterrupted } from './signals.ts';
import { sync, syncFolderOf } from './synced.ts';
import { openBeside, removeLeftovers, removeTemporary } from './temporary-files.ts';

/** Copies owner and permissions of the replaced file, the owner only if we may set it; FAT and SMB have one for all files. */
function copyPermissions(descriptor: number, { uid, gid, mode }: Stats): void {
  attempt(() => fchownSync(descriptor, uid, gid));
  try {
    fchmodSync(descriptor, mode & 0o7777);
  } catch (error) {
    if (fstatSync(descriptor).mode !== mode) throw error;
  }
}

/** Replaces a file by way of a temporary one; a failure leaves nothing behind. */
function replaced(path: string, text: string): void {
  const before = statSync(path, { throwIfNoEntry: false });
  const target = before ? realpathSync(path) : path;
  removeLeftovers(target);
  const { temporary, descriptor } = openBeside(target);
  try {
    try {
      if (before) copyPermissions(descriptor, before);
      writeFileSync(descriptor, text);
      sync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    whileInUse(() => renameSync(temporary, target));
  } catch (error) {
    removeTemporary(temporary);
    throw error;
  }
  // The new file is there: nothing that fails from here on may be told as if the old one were.
  attempt(() => syncFolderOf(target));
}

/** Writes a file atomically: a reader sees the old content or the new, nothing in between. */
export const replaceFile = (path: string, text: string): Promise<void> => uninterrupted(() => replaced(path, text));
