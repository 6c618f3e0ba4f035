import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Allocate, FileKind, Io, Sink } from '../io.ts';
import type { Network } from '../sources/network.ts';
import { nullDevice } from './null-device.ts';
import { optimise, withLongLoops } from './optimiser.ts';
import { isCode, pause } from './retry.ts';
import { readStandardInput, standardInputKind } from './standard-input.ts';

/** Writes all of the text, blocking: a slow reader of a pipe makes us wait, and nothing is lost. */
function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let offset = 0; offset < bytes.length; ) {
    try {
      offset += writeSync(descriptor, bytes, offset);
    } catch (error) {
      if (!isCode(error, 'EAGAIN')) throw error;
      pause();
    }
  }
}

/**
 * Whether a stream is a terminal. Only a character device can be one: loading `node:tty` costs four milliseconds of every start
 * and is avoided for a pipe, a file and the null device.
 */
function isTerminal(descriptor: 1 | 2): boolean {
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isCharacterDevice() || stats.rdev === statSync(nullDevice).rdev) return false;
  } catch {
    return false;
  }
  return process.getBuiltinModule('node:tty').isatty(descriptor);
}

/** Terminal properties are getters because most runs do not need them. */
const sink = (descriptor: 1 | 2): Sink => ({
  write: (text) => writeAll(descriptor, text),
  get isTerminal() {
    return isTerminal(descriptor);
  },
  get columns() {
    return isTerminal(descriptor) ? (descriptor === 1 ? process.stdout : process.stderr).columns : undefined;
  },
  get rows() {
    return isTerminal(descriptor) ? (descriptor === 1 ? process.stdout : process.stderr).rows : undefined;
  },
});

/** A file read into an allocated buffer. A file of /proc says that its size is 0, whatever it holds. */
function readInto(allocate: Allocate, path: string): Uint8Array {
  const descriptor = openSync(path, 'r');
  try {
    const { size } = fstatSync(descriptor);
    if (size === 0) return readFileSync(descriptor);
    const bytes = allocate(size);
    let total = 0;
    for (let count = size; count > 0 && total < size; total += count) {
      count = readSync(descriptor, bytes, total, size - total, null);
    }
    return bytes.subarray(0, total);
  } finally {
    closeSync(descriptor);
  }
}

function start(path: string, length: number): Uint8Array {
  const descriptor = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(length);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, length, 0));
  } finally {
    closeSync(descriptor);
  }
}

function kind(path: string): FileKind {
  if (path === '-') return standardInputKind();
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 'none';
  if (stats.isFile()) return 'file';
  return stats.isDirectory() ? 'folder' : 'other';
}

/** Stats of a path; of standard input only if a regular file is redirected to it. */
function statsOf(input: string): Stats | undefined {
  if (input !== '-') return statSync(input, { throwIfNoEntry: false });
  const stats = fstatSync(0);
  return stats.isFile() ? stats : undefined;
}

function isSame(input: string, path: string): boolean {
  const [one, other] = [statsOf(input), statSync(path, { throwIfNoEntry: false })];
  return one !== undefined && other !== undefined && one.dev === other.dev && one.ino === other.ino;
}

/** A path with links followed as far as it exists, and the rest appended. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const whole = resolve(path);
    return dirname(whole) === whole ? whole : join(realPath(dirname(whole)), basename(whole));
  }
}

async function replace(path: string, text: string): Promise<void> {
  if (kind(path) === 'other') {
    const descriptor = openSync(path, 'w');
    try {
      writeFileSync(descriptor, text);
    } finally {
      closeSync(descriptor);
    }
    return;
  }
  const { replaceFile } = await import('./replace-file.ts');
  await replaceFile(path, text);
}

let request: Promise<Network['request']> | undefined;

/** Loaded for the first request only: it is larger than the rest of the program. */
function proxiedRequest(): Promise<Network['request']> {
  request ??= import('./network.ts').then((network) => network.proxiedRequest(process.env));
  return request;
}

/** The real process. */
export const processIo = (sampleFolder: string): Io => ({
  argv: process.argv.slice(2),
  env: process.env,
  currentFolder: () => process.cwd(),
  stdout: sink(1),
  stderr: sink(2),
  page: async (text) => (await import('./pager.ts')).page(text, process.env),
  clock: () => Date.now(),
  files: {
    read: (path, max = Number.POSITIVE_INFINITY, allocate) =>
      path === '-' ? readStandardInput(max) : allocate ? readInto(allocate, path) : readFileSync(path),
    start,
    gunzip: (bytes, max) => process.getBuiltinModule('node:zlib').gunzipSync(bytes, { maxOutputLength: max }),
    kind,
    size: (path) => statSync(path).size,
    list: (folder) => readdirSync(folder).sort(),
    isSame,
    replace,
    realPath,
    makeFolder: (path) => {
      mkdirSync(path, { recursive: true });
    },
  },
  optimise,
  withLongLoops,
  network: {
    request: async (address, init) => (await proxiedRequest())(address, init),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  },
  state: async () => (await import('./state-files.ts')).processState,
  sampleFolder,
  publishedFolder: join(dirname(sampleFolder), 'published'),
});
