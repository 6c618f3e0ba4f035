import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { called, root } from '../helpers/processes/rotation.ts';
import { temporaryFolder } from '../helpers/processes/temporary-folder.ts';

test("the README's example compiles strictly, the library's own types included", () => {
  const folder = temporaryFolder();
  const modules = join(folder, 'node_modules');
  const installed = join(modules, 'rotation-signal');
  mkdirSync(join(modules, '@types'), { recursive: true });
  for (const part of ['package.json', join('dist', 'types')])
    cpSync(join(root, part), join(installed, part), { recursive: true });
  for (const beside of ['zod', 'undici-types', join('@types', 'node')])
    symlinkSync(join(root, 'node_modules', beside), join(modules, beside));
  const [, example = ''] = /```ts\n(.*?)```/s.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
  expect(example).toContain("from 'rotation-signal'");
  writeFileSync(join(folder, 'example.mts'), example);
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const strictly = ['--noEmit', '--strict', '--module', 'nodenext', '--types', 'node', 'example.mts'];
  expect(called(process.execPath, [tsc, ...strictly], { cwd: folder })).toEqual({ status: 0, out: '', err: '' });
});
