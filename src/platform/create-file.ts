import { closeSync, linkSync, openSync, writeFileSync } from 'node:fs';
import { isCode, unless, whileInUse } from './retry.ts';
import { sync } from './synced.ts';
import { openBeside, removeLeftovers, removeTemporary } from './temporary-files.ts';

function written(descriptor: number, content: string | Uint8Array, isSynced: boolean): void {
  try {
    writeFileSync(descriptor, content);
    if (isSynced) sync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes a second name for a file; false if the name exists, undefined if the file system has no links (FAT, some of SMB). */
function linked(existing: string, path: string): boolean | undefined {
  try {
    linkSync(existing, path);
    return true;
  } catch (error) {
    return isCode(error, 'EEXIST') ? false : undefined;
  }
}

/** Creates a file and writes it, which is two steps: whoever dies in between leaves an empty file. */
function createdInPlace(path: string, content: string | Uint8Array, isSynced: boolean): boolean {
  const descriptor = unless('EEXIST', () => whileInUse(() => openSync(path, 'wx')), undefined);
  if (descriptor === undefined) return false;
  try {
    written(descriptor, content, isSynced);
  } catch (error) {
    removeTemporary(path);
    throw error;
  }
  return true;
}

/**
 * Creates a file whole or not at all where the file system has hard links. Elsewhere a temporary file is beside it for as long as it may be
 * half-written: by that others see that its writer is at work.
 *
 * @returns false if the name exists
 */
export function createFile(path: string, content: string | Uint8Array, isSynced: boolean): boolean {
  removeLeftovers(path);
  const { temporary, descriptor } = openBeside(path);
  try {
    written(descriptor, content, isSynced);
    return linked(temporary, path) ?? createdInPlace(path, content, isSynced);
  } finally {
    removeTemporary(temporary);
  }
}
