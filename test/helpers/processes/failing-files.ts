import type { StateFiles } from '../../../src/journal/state-files.ts';

/** Thrown where the process is meant to die: nothing after it runs, not even a clean-up. */
export class Killed extends Error {}

const decoder = new TextDecoder();

/** Files in memory that fail with a full disk, or die with their process, at a call that changes something. */
export function failingFiles() {
  const content = new Map<string, Uint8Array>();
  const marks = new Map<string, string>();
  /** Of markers: their ids, and ages in milliseconds. */
  const [ids, ages] = [new Map<string, string>(), new Map<string, number>()];
  let isBeingWritten = false;
  let [calls, at, how]: [number, number, 'full' | 'once' | 'kill' | 'half'] = [0, Number.POSITIVE_INFINITY, 'full'];
  let isDead = false;

  /** Does something, or a part of it, or nothing, as was asked for. */
  function change<T>(whole: () => T, half: () => void): T {
    if (isDead) throw new Killed();
    if (++calls < at || (how === 'once' && calls > at)) return whole();
    if (how === 'half') half();
    if (how === 'kill' || how === 'half') {
      isDead = true;
      throw new Killed();
    }
    half();
    throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'write' });
  }
  const put = (path: string, bytes: Uint8Array) => {
    content.set(path, Uint8Array.from([...(content.get(path) ?? []), ...bytes]));
    return true;
  };
  const files: StateFiles = {
    realPath: (path) => path,
    size: (path) => content.get(path)?.length,
    read: (path, from, to) => content.get(path)?.subarray(from, to) ?? new Uint8Array(),
    create: (path, bytes) =>
      !content.has(path) &&
      change(
        () => put(path, bytes),
        () => put(path, bytes.subarray(0, bytes.length >> 1)),
      ),
    append: (path, bytes) =>
      void change(
        () => put(path, bytes),
        () => put(path, bytes.subarray(0, bytes.length >> 1)),
      ),
    truncate: (path, length) =>
      void change(
        () => content.set(path, content.get(path)?.slice(0, length) ?? new Uint8Array()),
        () => undefined,
      ),
    remove: (path) =>
      void change(
        () => content.delete(path),
        () => undefined,
      ),
    createMarker: (path, text) =>
      !marks.has(path) &&
      change(
        () => marks.set(path, text) !== undefined,
        () => undefined,
      ),
    readMarker(path) {
      const text = marks.get(path);
      return text === undefined ? undefined : { text, id: ids.get(path) ?? '' };
    },
    isMarkerBeingWritten: () => isBeingWritten,
    markerAge: (path) => ages.get(path) ?? 0,
    removeMarker: (path) =>
      void change(
        () => marks.delete(path),
        () => undefined,
      ),
  };
  return {
    files,
    marks,
    ids,
    ages,
    /** Whether another process seems to be about to write a marker. */
    writeMarkers: (isTrue: boolean) => {
      isBeingWritten = isTrue;
    },
    texts: () => Object.fromEntries([...content].map(([path, bytes]) => [path, decoder.decode(bytes)])),
    bytes: (path: string) => content.get(path) ?? new Uint8Array(),
    set: (path: string, text: string | Uint8Array) =>
      content.set(path, typeof text === 'string' ? new TextEncoder().encode(text) : text),
    /** From now on, the call of this number goes wrong, half done or not at all, and with `full` all that follow it. */
    breakAt(call: number, way: 'full' | 'once' | 'kill' | 'half') {
      [calls, at, how] = [0, call, way];
    },
    /** The next process finds what the last one left. */
    restart() {
      [calls, at, isDead] = [0, Number.POSITIVE_INFINITY, false];
    },
    calls: () => calls,
  };
}
