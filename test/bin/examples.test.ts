import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { exampleEnv, examples } from '../../scripts/examples/examples.ts';
import { root, rotation } from '../helpers/processes/rotation.ts';

const read = (file: string) => readFileSync(join(root, 'examples', file), 'utf8');

test.each(examples)(
  'examples/$file is what the program writes: after a change run "npm run examples"',
  ({ file, args }) => {
    const { status, out } = rotation(args, { env: { ...exampleEnv, PATH: process.env.PATH ?? '' }, cwd: root });
    expect(status).toBe(0);
    // Not the texts themselves: the difference of two long lines says nothing.
    expect(out === read(file)).toBe(true);
  },
);

it('the folder holds nothing else', () => {
  expect(readdirSync(join(root, 'examples')).sort()).toEqual(examples.map(({ file }) => file).sort());
});
