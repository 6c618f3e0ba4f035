import { expect } from 'vitest';
import { ownFiles, run, type World } from './fake-io.ts';

/** Status and the two lines of an error, with the three files at hand if no world is given; nothing else may be said. */
export async function told(command: string | readonly string[], world: World = { files: ownFiles }) {
  const { status, out, err } = await run(command, world);
  expect(out).toBe('');
  const [error = '', hint = '', ...rest] = err.split('\n');
  expect(rest).toEqual(['']);
  return { status, error: error.replace(/^error: /, ''), hint: hint.replace(/^hint: /, '') };
}
