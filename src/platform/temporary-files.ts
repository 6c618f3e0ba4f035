import { closeSync, openSync, readdirSync, statSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { here, query } from './processes.ts';
import { attempt, isCode, whileInUse } from './retry.ts';

/** Where a process number counts, as a part of a file's name. */
const place =
  here.boot === null
    ? here.host.replace(/[^\w.]/g, '_').slice(0, 60)
    : `${here.boot.slice(0, 8)}.${here.namespace?.replace(/\D/g, '') ?? ''}`;

const beginning = `.rotation-${place}-`;
const anyName = /^\.rotation-(?:[\w.]+-)?\d+-\d+\.tmp$/;

/** Milliseconds after which a temporary file of a process that cannot be asked for is left over. No run takes that long. */
const leftAfter = 3_600_000;

/** The process of a temporary file that counts here; undefined of any other. */
const pidOf = (name: string) =>
  name.startsWith(beginning) ? Number(name.slice(beginning.length).split('-')[0]) : undefined;

/** Creates a file with a short name beside another one, as it stands open. */
export function openBeside(path: string): { temporary: string; descriptor: number } {
  for (let n = 0; ; n++) {
    const temporary = join(dirname(path), `${beginning}${process.pid}-${n}.tmp`);
    try {
      return { temporary, descriptor: whileInUse(() => openSync(temporary, 'wx')) };
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
    }
  }
}

/** Removes a temporary file; if that is impossible, the next run does it. */
export const removeTemporary = (path: string): void => attempt(() => whileInUse(() => unlinkSync(path)));

/** Milliseconds since a file was changed, by the clock of its own file system. */
export function ageOf(path: string, statOf = statSync): number {
  const { temporary, descriptor } = openBeside(path);
  closeSync(descriptor);
  try {
    return statSync(temporary).mtimeMs - statOf(path).mtimeMs;
  } finally {
    removeTemporary(temporary);
  }
}

/** Whether a temporary file was left by a run that was killed. */
function isLeft(folder: string, name: string): boolean {
  const pid = pidOf(name);
  if (pid === process.pid || (pid !== undefined && !query(pid).isRunning)) return true;
  try {
    return ageOf(join(folder, name)) > leftAfter;
  } catch {
    return false;
  }
}

/**
 * Removes what killed runs have left beside a file; this run must have no temporary file there.
 *
 * @returns whether another process may be at work there: so for a folder that cannot be listed
 */
export function removeLeftovers(path: string): boolean {
  const folder = dirname(path);
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => anyName.test(name));
  } catch {
    return true;
  }
  const left = names.filter((name) => isLeft(folder, name));
  for (const name of left) removeTemporary(join(folder, name));
  return left.length < names.length;
}
