import { closeSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { isCode, whileInUse } from './retry.ts';

/** What file systems say that know no sync. */
const notSupported = ['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'];

/** What systems say that cannot sync, or not even open, a folder: Windows, SMB, some of FUSE. */
const notOfFolders = [...notSupported, 'EPERM', 'EACCES', 'EISDIR', 'EBADF'];

function unlessRefused(codes: readonly string[], act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!isCode(error, ...codes)) throw error;
  }
}

/** Syncs an open file to disk, where that is possible. */
export const sync = (descriptor: number): void => unlessRefused(notSupported, () => fsyncSync(descriptor));

/** Opens a file, acts on it, and syncs it to disk. */
export function synced(path: string, flags: string | number, act: (descriptor: number) => void): void {
  const descriptor = whileInUse(() => openSync(path, flags));
  try {
    act(descriptor);
    sync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A new name is on disk only once its folder is synced, where that is possible. */
export const syncFolderOf = (path: string): void =>
  unlessRefused(notOfFolders, () => {
    const descriptor = openSync(dirname(path), 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  });
