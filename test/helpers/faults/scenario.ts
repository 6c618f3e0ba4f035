import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../processes/temporary-folder.ts';

/** Content by path in a folder. */
export type Files = Readonly<Record<string, string>>;

/** A command that writes files, and what may become of them. */
export interface Scenario {
  args: readonly string[];
  /** What lies in the folder before, what it writes included. */
  before: Files;
  /** Paths that it writes; none where it makes one. */
  writes: readonly string[];
  env?: Record<string, string>;
  /** What is broken in every run, as strace takes it, for each file that is watched. */
  always?: readonly string[];
  /** What a written file may hold after a run that went wrong; the old content, none if undefined, and the new one if not given. */
  states?: (path: string, after: Files) => readonly (string | undefined)[];
  /** What it holds after the next run, from one of these states; the new content if not given. */
  next?: (path: string, state: string | undefined, after: Files) => string;
  /** Other files that it may leave, and what they hold after the next run. */
  leaves?: Files;
  /** Whether the next run has nothing left to do, and says so with status 2. */
  isDone?: (found: Files, after: Files) => boolean;
}

/** A folder with these files. */
export function folderWith(files: Files): string {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** All files below a folder. */
export const filesIn = (folder: string): Files =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length + 1), readFileSync(path, 'utf8')];
      }),
  );
