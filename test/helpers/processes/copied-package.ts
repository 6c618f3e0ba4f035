import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './rotation.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The built package in a folder of its own, with the code cache of a checkout. */
export function copiedPackage(): { program: string; dist: (name: string) => string } {
  const folder = temporaryFolder();
  for (const part of ['bin', 'dist', 'fixtures/sample', 'package.json']) {
    mkdirSync(join(folder, part, '..'), { recursive: true });
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  return { program: join(folder, 'bin', 'rotation.cjs'), dist: (name) => join(folder, 'dist', name) };
}
