import type { JournalWorld } from './journal/lock.ts';
import type { Network } from './sources/network.ts';

/** Where text goes: a terminal, a pipe or a file. `write` throws the system's errors, for example EPIPE or ENOSPC. */
export interface Sink {
  write(text: string): void;
  isTerminal: boolean;
  /** Columns of the terminal, undefined if there is none. */
  columns: number | undefined;
  /** Lines of the terminal, undefined if there is none. */
  rows: number | undefined;
}

/** Kind of what a path leads to, links followed. */
export type FileKind = 'file' | 'folder' | 'other' | 'none';

/** Allocates a buffer of a size in bytes. */
export type Allocate = (size: number) => Uint8Array;

interface Files {
  /**
   * Bytes of a file, of standard input for "-"; throws EFBIG if standard input holds more than `max`.
   *
   * @param allocate - buffer for the bytes of a file, asked for once their number is known
   */
  read(path: string, max?: number, allocate?: Allocate): Uint8Array;
  /** The first bytes of a file, as many as it has up to a number. */
  start(path: string, length: number): Uint8Array;
  /** Content of a gzip file; throws ERR_BUFFER_TOO_LARGE if it is more than `max` bytes, another error if it is broken. */
  gunzip(bytes: Uint8Array, max: number): Uint8Array;
  /** For "-" the kind of standard input; a pipe and a terminal count as files. Throws the system's errors. */
  kind(path: string): FileKind;
  /** Size in bytes, without reading. */
  size(path: string): number;
  /** Names in a folder, sorted. */
  list(folder: string): string[];
  /** Whether two paths lead to one file; the first may be "-" for a file redirected to standard input. */
  isSame(input: string, path: string): boolean;
  /** Replaces a regular file in one step; writes straight to anything else. */
  replace(path: string, text: string): Promise<void>;
  /** A path with its links followed, as far as it exists. */
  realPath(path: string): string;
  /** Creates a folder and its parents if they do not exist. */
  makeFolder(path: string): void;
}

/** The outside world as the program sees it; tests pass one of their own. */
export interface Io {
  /** Arguments after the program's name. */
  argv: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  /** Throws if it has been deleted. */
  currentFolder(): string;
  stdout: Sink;
  stderr: Sink;
  /** Shows a text in the user's pager until it is quit; false if there is none, and nothing was shown. */
  page(text: string): Promise<boolean>;
  /** Milliseconds since 1970-01-01T00:00Z. */
  clock(): number;
  files: Files;
  /** Says that long work begins: the engine's optimising compilers pay from here on. */
  optimise(): void;
  /** Makes the kernel for loops that are long enough to be optimised: before anything else uses it. */
  withLongLoops(makeKernel: () => void): void;
  /** Used by `rotation data fetch` only. */
  network: Network;
  /** Files and processes for keeping a journal; loaded only for one. */
  state(): Promise<JournalWorld>;
  /** Folder of the embedded sample. */
  sampleFolder: string;
  /** Folder of the published facts, read for `--inputs published` only. */
  publishedFolder: string;
}
