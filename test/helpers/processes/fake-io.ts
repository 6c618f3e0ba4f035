import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { main } from '../../../src/cli/main.ts';
import type { Io, Sink } from '../../../src/io.ts';
import type { JournalWorld } from '../../../src/journal/lock.ts';

const fixtures = new URL('../../../fixtures/sample/', import.meta.url);

/** The embedded sample as it lies in the package: `date,close` from 1989-12-29 to 2026-01-30. */
export const sampleText = (name: 'spx' | 'rut' | 'nasdaq'): string =>
  readFileSync(new URL(`${name}.csv`, fixtures), 'utf8');

/** The outside world that a call is to find. */
export interface World {
  /** Content by path; a folder is there where a path runs through it. */
  files?: Readonly<Record<string, string | Uint8Array>>;
  /** What stands on standard input. */
  stdin?: string | Uint8Array;
  /** Paths that are neither file nor folder. */
  devices?: readonly string[];
  /** Second names of files. */
  links?: Readonly<Record<string, string>>;
  /** Paths that the system does not let this user read, list or write. */
  closed?: readonly string[];
  /** Path of a size that no price file has. */
  huge?: string;
  /** Error code that writing to stdout meets. */
  stdoutFails?: string;
  env?: Readonly<Record<string, string>>;
  /** `/project` if not given; a relative path is not looked up there, but under its own name. */
  folder?: string | null;
  /** ISO instant; half an hour after the sample's last close if not given. */
  now?: string;
  /** What a journal is kept with; none if not given. */
  state?: JournalWorld;
  /** None if not given. */
  network?: Io['network'];
  /** Columns of the terminal that stdout is; a pipe if not given. */
  terminal?: number;
  /** Lines of that terminal; 24 if not given. */
  terminalLines?: number;
  /** Receives what the pager shows; no pager if not given. */
  page?: (text: string) => void;
}

/** What a call left behind. */
export interface Outcome {
  status: number;
  out: string;
  err: string;
  /** Files that it wrote, by path. */
  written: Record<string, string>;
}

const sampleFolder = '/package/fixtures/sample';
const publishedFolder = '/package/fixtures/published';
const sample = Object.fromEntries(
  (['spx', 'rut', 'nasdaq'] as const).map((name) => [`${sampleFolder}/${name}.csv`, sampleText(name)]),
);

/** The published facts as they lie in the package. */
const published = Object.fromEntries(
  readdirSync(new URL('../published/', fixtures)).map((name) => [
    `${publishedFolder}/${name}`,
    readFileSync(new URL(`../published/${name}`, fixtures), 'utf8'),
  ]),
);

const evidence = {
  '/package/fixtures/evidence/pool.json': readFileSync(new URL('../evidence/pool.json', fixtures), 'utf8'),
};

const systemError = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: told by the system`), {
    code,
    syscall: 'open',
    ...(path !== undefined && { path }),
  });

function collector(terminal: number | undefined, lines: number, fails?: string): { sink: Sink; text(): string } {
  let text = '';
  return {
    text: () => text,
    sink: {
      write(chunk) {
        if (fails !== undefined) throw systemError(fails);
        text += chunk;
      },
      isTerminal: terminal !== undefined,
      columns: terminal,
      rows: terminal === undefined ? undefined : lines,
    },
  };
}

/** An {@link Io} in memory, and what was written to it. */
export function fakeIo(argv: readonly string[], world: World = {}) {
  const files = new Map<string, string | Uint8Array>(
    Object.entries({ ...sample, ...published, ...evidence, ...world.files }),
  );
  const written: Record<string, string> = {};
  const lines = world.terminalLines ?? 24;
  const stdout = collector(world.terminal, lines, world.stdoutFails);
  const stderr = collector(world.terminal, lines);
  const folders = new Set<string>();
  const real = (path: string) => world.links?.[path] ?? path;
  const isFolder = (path: string) =>
    path === '.' ||
    folders.has(path) ||
    [...files.keys()].some((file) => file.startsWith(`${posix.normalize(path).replace(/\/$/, '')}/`));
  const guard = (path: string) => {
    if (world.closed?.includes(path)) throw systemError('EACCES', path);
  };
  const io: Io = {
    argv,
    env: world.env ?? { LANG: 'C.UTF-8' },
    currentFolder() {
      if (world.folder === null) throw systemError('ENOENT');
      return world.folder ?? '/project';
    },
    stdout: stdout.sink,
    stderr: stderr.sink,
    async page(text) {
      world.page?.(text);
      return world.page !== undefined;
    },
    optimise: () => undefined,
    withLongLoops: (makeKernel) => makeKernel(),
    clock: () => Date.parse(world.now ?? '2026-01-30T21:30:00Z'),
    sampleFolder,
    publishedFolder,
    files: {
      read(path, _most, room) {
        guard(path);
        const content = path === '-' ? (world.stdin ?? '') : files.get(real(path));
        if (content === undefined) throw systemError('ENOENT', path);
        const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
        const given = path === '-' ? undefined : room?.(bytes.length);
        given?.set(bytes);
        return given ?? bytes;
      },
      start: (path, length) => io.files.read(path).subarray(0, length),
      gunzip: (bytes, most) => gunzipSync(bytes, { maxOutputLength: most }),
      kind(path) {
        if (path === '-') return 'file';
        if (world.devices?.includes(path)) return 'other';
        if (files.has(real(path))) return 'file';
        return isFolder(path) ? 'folder' : 'none';
      },
      size: (path) => (path === world.huge ? 2 ** 31 : (files.get(real(path))?.length ?? 0)),
      list(folder) {
        guard(folder);
        const inside = folder === '.' ? '' : `${posix.normalize(folder).replace(/\/$/, '')}/`;
        const names = [...files.keys()]
          .filter((file) => file.startsWith(inside))
          .map((file) => file.slice(inside.length).split('/')[0] ?? '');
        return [...new Set(names)].filter((name) => name !== '').sort();
      },
      isSame: (a, b) => files.has(real(a)) && posix.normalize(real(a)) === posix.normalize(real(b)),
      realPath(path) {
        const whole = posix.resolve(world.folder ?? '/project', path);
        const link = Object.keys(world.links ?? {}).find((from) => whole === from || whole.startsWith(`${from}/`));
        return link === undefined ? whole : `${world.links?.[link]}${whole.slice(link.length)}`;
      },
      async replace(path, text) {
        guard(path);
        const folder = posix.dirname(path);
        if (folder !== '.' && !isFolder(folder)) throw systemError('ENOENT', path);
        written[path] = text;
        files.set(real(path), text);
      },
      makeFolder(path) {
        guard(path);
        folders.add(path);
      },
    },
    state: () => (world.state ? Promise.resolve(world.state) : Promise.reject(new Error('this test has no journal'))),
    network: world.network ?? {
      request: () => Promise.reject(new Error('this test has no network')),
      wait: async () => undefined,
    },
  };
  return { io, out: stdout.text, err: stderr.text, written };
}

/** Runs the program in memory. Arguments are parted at blanks, or given as a list. */
export async function run(command: string | readonly string[], world: World = {}): Promise<Outcome> {
  const argv = typeof command === 'string' ? command.split(' ').filter((word) => word !== '') : command;
  const { io, out, err, written } = fakeIo(argv, world);
  const status = await main(io);
  return { status, out: out(), err: err(), written };
}

/** The three sample files under names of their own, as if a user had downloaded them. */
export const ownFiles = {
  'spx.csv': sampleText('spx'),
  'rut.csv': sampleText('rut'),
  'nasdaq.csv': sampleText('nasdaq'),
};

/** The options that name {@link ownFiles}. */
export const ownFlags = '--spx spx.csv --rut rut.csv --nasdaq nasdaq.csv';

/** A `date,close` text up to a day, that day included. */
export const cutAfter = (text: string, date: string): string =>
  text
    .split('\n')
    .filter((line, i) => i === 0 || (line !== '' && line.slice(0, 10) <= date))
    .map((line) => `${line}\n`)
    .join('');

/** A `date,close` text from a day on. */
export const cutBefore = (text: string, date: string): string =>
  text
    .split('\n')
    .filter((line, i) => i === 0 || (line !== '' && line.slice(0, 10) >= date))
    .map((line) => `${line}\n`)
    .join('');
