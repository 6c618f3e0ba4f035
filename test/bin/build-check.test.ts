import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../helpers/processes/rotation.ts';

it('builds and packs the same bytes in another folder, time zone and language, and under another umask', () => {
  const script = join(root, 'scripts', 'build-check.mjs');
  const out = execFileSync(process.execPath, [script, '--once'], { encoding: 'utf8' });
  expect(out.trimEnd().split('\n').at(-1)).toMatch(
    /^\d{2,} files built twice, 0 differ; packed twice: the same bytes$/,
  );
}, 600_000);

it.skipIf(process.platform === 'win32')('keeps its code where only the owner may write, whatever the umask', () => {
  const writable = (name: string) => statSync(join(root, 'dist', name)).mode & 0o022;
  expect([writable('cache'), writable('entry.cjs')]).toEqual([0, 0]);
});
