import { dirname, isAbsolute, join } from 'node:path';
import type { Io } from '../../../io.ts';

export const projectFileName = 'rotation.config.json';

const isFile = (io: Io, path: string) => io.files.kind(path) === 'file';

/** The current folder; null if it has been deleted. */
export function currentFolder(io: Io): string | null {
  try {
    return io.currentFolder();
  } catch {
    return null;
  }
}

/**
 * The project file: in the current folder or, inside a repository, in the nearest folder above up to the one with `.git`.
 * Outside a repository only the current folder counts: a shared folder above may hold a stranger's file.
 */
export function projectFile(io: Io): string | null {
  const start = currentFolder(io);
  if (start === null) return null;
  let found: string | null = null;
  for (let folder = start; ; folder = dirname(folder)) {
    if (found === null && isFile(io, join(folder, projectFileName))) {
      found = join(folder, projectFileName);
      if (folder === start) return found;
    }
    if (io.files.kind(join(folder, '.git')) !== 'none') return found;
    if (dirname(folder) === folder) return null;
  }
}

/** Where the user's file lies, by XDG_CONFIG_HOME or HOME. */
export function userFilePath(io: Io): string | null {
  const { XDG_CONFIG_HOME: own, HOME: home } = io.env;
  const folder = own !== undefined && isAbsolute(own) ? own : home ? join(home, '.config') : null;
  if (folder === null) return null;
  return join(folder, 'rotation', 'config.json');
}

/** The user's file, if there is one. */
export function userFile(io: Io): string | null {
  const file = userFilePath(io);
  return file !== null && isFile(io, file) ? file : null;
}
