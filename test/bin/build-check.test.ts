import { join } from 'node:path';
import { expect, it } from 'vitest';
import { awaited } from '../helpers/processes/awaited.ts';
import { root } from '../helpers/processes/rotation.ts';

it('builds and packs the same bytes in another folder, time zone and language, and under another umask', async () => {
  const script = join(root, 'scripts', 'build-check.mjs');
  const { status, out, err } = await awaited(process.execPath, [script, '--once'], { cwd: root, env: process.env });
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out.trimEnd().split('\n').at(-1)).toMatch(
    /^\d{2,} files built twice, 0 differ; packed twice: the same bytes$/,
  );
}, 600_000);
