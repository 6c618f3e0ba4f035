import { readFileSync } from 'node:fs';
import { cachedDataVersionTag, setFlagsFromString } from 'node:v8';
import { expect, it } from 'vitest';
import { processIo } from '../../src/platform/io.ts';

const [atStart] = /--wasm-tiering-budget=\d+/.exec(readFileSync('bin/rotation.cjs', 'utf8')) ?? [''];

it('long loops get a kernel under flags of their own; code caches fit again afterwards', () => {
  setFlagsFromString(atStart);
  const tag = cachedDataVersionTag();
  let within = tag;
  const { withLongLoops } = processIo('/nowhere');
  withLongLoops(() => {
    within = cachedDataVersionTag();
  });
  expect(within).not.toBe(tag);
  expect(cachedDataVersionTag()).toBe(tag);
  expect(() =>
    withLongLoops(() => {
      throw new RangeError('no kernel');
    }),
  ).toThrow('no kernel');
  expect(cachedDataVersionTag()).toBe(tag);
});
