/** Writes `examples` anew with the built program: after `npm run build`, and after any change of the page, its pictures or the sample. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleEnv, examples } from './examples.ts';

const root = join(import.meta.dirname, '..', '..');

for (const { file, args } of examples) {
  const text = execFileSync(process.execPath, [join(root, 'bin', 'rotation.cjs'), ...args], {
    cwd: root,
    env: { ...exampleEnv, PATH: process.env.PATH ?? '' },
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1 << 26,
  });
  writeFileSync(join(root, 'examples', file), text);
}
