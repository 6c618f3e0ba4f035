import type { JournalWorld } from './journal/lock.ts';
import type { Network } from './sources/download.ts';

/** Where text goes: a terminal, a pipe or a file. `write` throws what the system says, for example EPIPE or ENOSPC. */
export interface Sink {
  write(text: string): void;
  isTerminal: boolean;
  /** Columns of the terminal, undefined where there is none. */
  columns: number | undefined;
}

/** What lies at a path, links followed. */
export type FileKind = 'file' | 'folder' | 'other' | 'none';

/** Room for so many bytes. */
export type Allocate = (size: number) => Uint8Array;

export interface Files {
  /**
   * Bytes of a file, of standard input for "-"; throws EFBIG where more than `most` come out of standard input.
   *
   * @param room - where the bytes of a file may be put, once their number is known
   */
  read(path: string, most?: number, room?: Allocate): Uint8Array;
  /** What a gzip file holds; throws ERR_BUFFER_TOO_LARGE where it is more than `most` bytes, another error where it is broken. */
  gunzip(bytes: Uint8Array, most: number): Uint8Array;
  /** For "-" that of what standard input is redirected from: a pipe and a terminal count as files. Throws what the system says. */
  kind(path: string): FileKind;
  /** Size in bytes, without reading. */
  size(path: string): number;
  /** Names in a folder, sorted. */
  list(folder: string): string[];
  /** Whether two paths lead to one file; the first may be "-", for what was redirected to standard input. */
  isSame(input: string, path: string): boolean;
  /** Puts new content in the place of a regular file in one step; writes straight to anything else. */
  replace(path: string, text: string): Promise<void>;
  /** A path with its links followed, as far as it exists. */
  realPath(path: string): string;
  /** Makes a folder and those above it, where they are not there. */
  makeFolder(path: string): void;
}

/** The outside world, handed to {@link main}: tests hand in one of their own. */
export interface Io {
  /** Arguments after the program's name. */
  argv: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  /** Throws where it has been deleted. */
  currentFolder(): string;
  stdout: Sink;
  stderr: Sink;
  /** Milliseconds since 1970-01-01T00:00Z. */
  clock(): number;
  files: Files;
  /** Says that long work begins: the engine's optimising compilers pay from here on. */
  optimise(): void;
  /** Only `rotation data fetch` reaches for it. */
  network: Network;
  /** What a journal is kept with; loaded only for one. */
  state(): Promise<JournalWorld>;
  /** Folder of the embedded sample. */
  sampleFolder: string;
  /** Folder of the published facts, read only where `--inputs published` asks for them. */
  publishedFolder: string;
}
