import { UserError } from '../errors.ts';
import { exitStatus } from '../exit-status.ts';
import { quotedPath } from '../words/quoted.ts';
import type { StateFiles } from './state-files.ts';

/** A process, identified beyond its number, which the system reuses. */
export interface LockHolder {
  pid: number;
  host: string;
  /** Its start in the system's own units; null if the system does not say. */
  start: string | null;
}

export interface Processes {
  self: LockHolder;
  /** Whether it still runs: assumed for a process on another host or one that cannot be queried. */
  isRunning(holder: LockHolder): boolean;
}

export interface Lock {
  /** Stale locks that were removed. */
  notices: readonly string[];
  release(): void;
}

/** What a lock needs of the outside world. */
export interface LockWorld {
  files: StateFiles;
  processes: Processes;
  /** Milliseconds. */
  wait(milliseconds: number): Promise<void>;
}

/** What a journal needs of the outside world. */
export interface JournalWorld extends LockWorld {
  /** Runs an action that a signal may interrupt only where it waits; the signal ends the process there, or afterwards. */
  uninterrupted<T>(act: () => Promise<T>): Promise<T>;
}

const pollInterval = 50;

function holderOf(text: string): LockHolder | undefined {
  try {
    const { pid, host, start } = JSON.parse(text) as Partial<LockHolder>;
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host, start: start ?? null } : undefined;
  } catch {
    return undefined;
  }
}

type Attempt = { acquired: true; stale: LockHolder[] } | { acquired: false; by: LockHolder | undefined };

/**
 * One attempt. Only the holder of the lock "<name>.over" may remove a stale lock: otherwise two processes that both saw it stale
 * could remove each other's new one. That second lock may be stale in its turn.
 */
function attempt(path: string, world: Pick<LockWorld, 'files' | 'processes'>): Attempt {
  const { files, processes } = world;
  const stale: LockHolder[] = [];
  for (;;) {
    if (files.createMarker(path, JSON.stringify(processes.self))) return { acquired: true, stale };
    const text = files.readMarker(path);
    if (text === undefined) continue;
    const holder = holderOf(text);
    if (!holder || processes.isRunning(holder)) return { acquired: false, by: holder };
    const over = attempt(`${path}.over`, world);
    if (!over.acquired) return { acquired: false, by: over.by };
    if (files.readMarker(path) === text) {
      files.removeMarker(path);
      stale.push(holder);
    }
    files.removeMarker(`${path}.over`);
  }
}

function refusal(path: string, by: LockHolder | undefined, seconds: number): UserError {
  const who = by ? `process ${by.pid} on ${by.host}` : 'another run';
  const after = seconds > 0 ? ` after ${seconds} s` : '';
  return new UserError(`${quotedPath(path)} is held by ${who}${after}`, {
    code: 'locked',
    status: exitStatus.locked,
    file: path,
    hint: `--wait waits for it; if no such process runs there, delete ${quotedPath(path)}`,
  });
}

/**
 * Acquires the lock of a single writer. A process that dies leaves its lock behind; the next one removes it, with a notice.
 *
 * @param path - path of the lock itself
 * @param seconds - how long to wait for it; 0 for one attempt
 * @throws UserError with status 75 if another process holds it
 */
export async function acquireLock(path: string, seconds: number, world: LockWorld): Promise<Lock> {
  for (let waited = 0; ; waited += pollInterval) {
    const result = attempt(path, world);
    if (result.acquired) {
      const notices = result.stale.map(({ pid }) => `the lock of process ${pid}, which no longer runs, was taken over`);
      return { notices, release: () => world.files.removeMarker(path) };
    }
    if (waited >= seconds * 1000) throw refusal(path, result.by, seconds);
    await world.wait(pollInterval);
  }
}
