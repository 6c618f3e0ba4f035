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

/** A new file beside the other, under a name that is too short to be refused and that nobody has. */
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

/** Owner and rights of the file that is replaced; an owner whom only root may name stays ours. */
function giveRights(descriptor: number, { uid, gid, mode }: Stats): void {
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

/** Writes the whole text, however often a disk that fills up takes only a part of it; whatever fails leaves nothing behind. */
function replaced(path: string, text: string): void {
  const before = statSync(path, { throwIfNoEntry: false });
  const target = before ? realpathSync(path) : path;
  const { temporary, descriptor } = openBeside(target);
  try {
    try {
      writeFileSync(descriptor, text);
      if (before) giveRights(descriptor, before);
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

/** Puts a text in the place of a regular file, or where there is none, in one step: the old state or the new, nothing between. */
export const replaceFile = (path: string, text: string): Promise<void> => uninterrupted(() => replaced(path, text));
