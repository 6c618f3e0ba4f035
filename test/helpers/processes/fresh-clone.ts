import { execFileSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './rotation.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Whether this is a checkout: a package, or the sources alone, have no list of files. */
export const isCheckout = existsSync(join(root, '.git'));

/** The working tree as git would hand it on: files that it knows or would add, nothing that is ignored. */
export function freshClone(): string {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const paths = execFileSync('git', list, { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
  const folder = temporaryFolder();
  for (const path of new Set(paths)) if (existsSync(join(root, path))) cpSync(join(root, path), join(folder, path));
  return folder;
}
