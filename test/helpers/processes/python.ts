import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';
import { hasShared } from '../shared.ts';

const python = ['/usr/bin/python3', 'python3'].find(
  (command) => spawnSync(command, ['-c', 'import numpy, pandas, scipy']).status === 0,
);

const missing = [
  ...(hasShared ? [] : ['../shared is absent']),
  ...(python ? [] : ['no python3 with pandas and scipy']),
];

/** A suite that compares with a script of `test/independent`: skipped, and listed as skipped, where it cannot run. */
export const describeIndependent = (name: string, body: () => void): void => {
  describe.skipIf(missing.length > 0)(missing.length > 0 ? `${name} (skipped: ${missing.join(', ')})` : name, body);
};

/** What a script of `test/independent` prints as JSON. @throws Error with what it complained of */
export function independent<T>(script: string, args: readonly string[], input?: unknown): T {
  const path = fileURLToPath(new URL(`../../independent/${script}`, import.meta.url));
  const given = input === undefined ? {} : { input: JSON.stringify(input) };
  const { status, stdout, stderr } = spawnSync(python ?? '', [path, ...args], { maxBuffer: 1e8, ...given });
  if (status !== 0) throw new Error(stderr.toString());
  return JSON.parse(stdout.toString());
}
