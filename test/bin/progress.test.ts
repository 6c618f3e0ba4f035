import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bin, called, rotation } from '../helpers/processes/rotation.ts';

const hasTerminal = existsSync('/usr/bin/script');
const args = ['backtest', '--horizons', '21,63,126', '--resamples', '40000'];
const env = { PATH: process.env.PATH ?? '', LANG: 'C.UTF-8', TERM: 'xterm' };

test.skipIf(!hasTerminal)('a long bootstrap shows how far it is on a terminal, and erases it', () => {
  const line = [process.execPath, bin, ...args].join(' ');
  const { status, out } = called('/usr/bin/script', ['-qec', `${line} >/dev/null`, '/dev/null'], { env });
  expect(status).toBe(0);
  const shown = out.split('\r\u001b[K').slice(1);
  expect(shown.length).toBeGreaterThan(2);
  const parts = shown.slice(0, -1).map((text) => Number(/^bootstrap: (\d+)%$/.exec(text)?.[1]));
  expect(parts).toEqual([...parts].sort((a, b) => a - b));
  expect(parts.every((part) => part >= 0 && part < 100)).toBe(true);
  // The last thing written is that the line is erased, but for the warning on the sample.
  expect(shown.at(-1)).not.toContain('bootstrap');
});

test('in a pipe it says nothing of how far it is', () => {
  expect(rotation([...args.slice(0, 3), '--resamples', '3000'], { env }).err).not.toContain('bootstrap');
});
