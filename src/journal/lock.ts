import { UserError } from '../errors.ts';
import { exitStatus } from '../exit-status.ts';
import { quotedPath, visible } from '../words/quoted.ts';
import { fateOf, holderOf, holderText, isHalfWritten, type LockHolder, type ProcessState } from './lock-holder.ts';
import type { Marker, StateFiles } from './state-files.ts';

export interface Processes {
  self: LockHolder;
  query(pid: number): ProcessState;
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

/** Milliseconds for which a lock counts whose process cannot be asked for. No run holds one for more than seconds. */
const ignoredAfter = 3_600_000;

/** Rounds of one attempt, each of which another process has disturbed. */
const maxRounds = 100;

type World = Pick<LockWorld, 'files' | 'processes'>;

/** Who holds a lock, as far as its text says, and whether that can be known. */
interface Held {
  by: LockHolder | undefined;
  isKnown: boolean;
}

type Attempt = { notices: string[] } | { held: Held };

/** What is said of a stale lock that is taken over; a {@link Held} for one that may be in use. */
function judged(path: string, { text }: Marker, { files, processes }: World): string | Held {
  const by = holderOf(text);
  if (!by) {
    return isHalfWritten(text) && !files.isMarkerBeingWritten(path)
      ? 'the unfinished lock of a run that was killed was taken over'
      : { by, isKnown: true };
  }
  const fate = fateOf(by, processes.self, processes.query);
  if (fate === 'gone') return `the lock of process ${by.pid}, which no longer runs, was taken over`;
  if (fate === 'running' || files.markerAge(path) <= ignoredAfter) return { by, isKnown: fate === 'running' };
  return `the lock of process ${by.pid} on ${visible(by.host)}, more than an hour old, was taken over`;
}

const isSame = (one: Marker | undefined, other: Marker) => one?.text === other.text && one.id === other.id;

/** Does an action, and ignores its error: the next run does it again. */
function unlessFailing(act: () => void): void {
  try {
    act();
  } catch {}
}

/** Removes what a run has left that died while it took a lock over. */
function removeStaleOver(path: string, world: World): void {
  unlessFailing(() => {
    const over = `${path}.over`;
    if (world.files.readMarker(over) && 'notices' in attempt(over, world)) world.files.removeMarker(over);
  });
}

/**
 * One attempt. Only the holder of the lock "<name>.over" may remove a stale lock: otherwise two processes that both saw it stale
 * could remove each other's new one. That second lock may be stale in its turn. A lock without a name is judged again under
 * it, between two looks: only its identity tells it from the next one.
 */
function attempt(path: string, world: World): Attempt {
  const { files, processes } = world;
  const own = holderText(processes.self);
  const notices: string[] = [];
  for (let round = 0; round < maxRounds; round++) {
    const found = files.readMarker(path);
    if (found === undefined) {
      if (!files.createMarker(path, own)) continue;
      removeStaleOver(path, world);
      return { notices };
    }
    // A file server may create it and say that it failed.
    if (found.text === own) return { notices };
    const first = judged(path, found, world);
    if (typeof first !== 'string') return { held: first };
    const over = attempt(`${path}.over`, world);
    if ('held' in over) return over;
    try {
      const isStale = isSame(files.readMarker(path), found) && typeof judged(path, found, world) === 'string';
      if (isStale && isSame(files.readMarker(path), found)) {
        files.removeMarker(path);
        notices.push(first);
      }
    } finally {
      unlessFailing(() => files.removeMarker(`${path}.over`));
    }
  }
  return { held: { by: undefined, isKnown: true } };
}

function refusal(path: string, { by, isKnown }: Held, seconds: number): UserError {
  const who = by ? `process ${by.pid} on ${visible(by.host)}` : 'another run';
  const after = seconds > 0 ? ` after ${seconds} s` : '';
  const free = `if no such process runs there, delete ${quotedPath(path)}`;
  const age =
    by && !isKnown
      ? '; whether it still runs cannot be seen from here, so its lock is ignored once it is an hour old'
      : '';
  return new UserError(`${quotedPath(path)} is held by ${who}${after}`, {
    code: 'locked',
    status: exitStatus.locked,
    file: path,
    hint: `--wait waits for it; ${free}${age}`,
  });
}

/** Removes the lock, unless another has taken it over from a run that slept for an hour. */
function release(path: string, { files, processes }: World): void {
  if (files.readMarker(path)?.text === holderText(processes.self)) files.removeMarker(path);
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
    if ('notices' in result) return { notices: result.notices, release: () => release(path, world) };
    if (waited >= seconds * 1000) throw refusal(path, result.held, seconds);
    await world.wait(pollInterval);
  }
}
