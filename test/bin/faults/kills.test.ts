import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith } from '../../helpers/faults/scenario.ts';
import { ownFiles } from '../../helpers/processes/fake-io.ts';
import { bin, rotation } from '../../helpers/processes/rotation.ts';
import { propertyRuns } from '../../helpers/property-runs.ts';

const args = ['check', '--data', '.', '--quiet', '--journal', 'j.ndjson', '--wait', '60'];

/**
 * Runs the program and kills it after so many milliseconds, if it still runs then.
 *
 * @param from - when they begin: with the program, or with the first file that appears, which is a lock or a part of one
 */
const killedAfter = (milliseconds: number, cwd: string, from: 'start' | 'lock') =>
  new Promise<number | string | null>((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...args], { cwd, stdio: 'ignore' });
    const kill = () => setTimeout(() => child.kill('SIGKILL'), milliseconds);
    let timer = from === 'start' ? kill() : undefined;
    const watcher = from === 'lock' ? watch(cwd, () => (timer ??= kill())) : undefined;
    child.on('error', reject).on('exit', (status, signal) => {
      clearTimeout(timer);
      watcher?.close();
      resolve(status ?? signal);
    });
  });

/** Numbers from 0 to 1 by a linear congruence: the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

it('runs that are killed at any moment, two at a time, lose no line that was recorded and stop no other run', async () => {
  const folder = folderWith(ownFiles);
  const random = seeded(18);
  const started = performance.now();
  expect(rotation(args, { cwd: folder }).status).toBe(0);
  /** How long a run takes; the machine may be busy now and not later. */
  let usual = performance.now() - started;
  const ends: (number | string | null)[] = [];
  let left = propertyRuns(63);
  const killed = left;
  const lane = async () => {
    while (left-- > 0) {
      const isSoon = random() < 0.5;
      const end = await killedAfter(isSoon ? 4 * random() : usual * random(), folder, isSoon ? 'lock' : 'start');
      ends.push(end);
      if (!isSoon) usual *= end === 0 ? 0.8 : 1.1;
    }
  };
  await Promise.all([lane(), lane()]);
  expect(ends.filter((end) => end !== 0 && end !== 'SIGKILL')).toEqual([]);
  expect(ends).toHaveLength(killed);
  const recorded = ends.filter((end) => end === 0).length;
  expect(killed - recorded).toBeGreaterThan(killed / 8);
  expect(rotation(args, { cwd: folder }).status).toBe(0);
  const lines = readFileSync(join(folder, 'j.ndjson'), 'utf8').split('\n');
  expect(lines.pop()).toBe('');
  for (const line of lines) expect(JSON.parse(line)).toMatchObject({ schemaVersion: 2, state: expect.any(String) });
  const least = 1 + recorded + 1;
  expect(lines.length).toBeGreaterThanOrEqual(least);
  expect(lines.length).toBeLessThanOrEqual(least + killed - recorded);
  const others = readdirSync(folder).filter((name) => name !== 'j.ndjson' && !(name in ownFiles));
  expect(others.filter((name) => !/^j\.ndjson\.torn-\d+$/.test(name))).toEqual([]);
  if (process.env.ROTATION_TEST_RUNS) console.log(`${killed - recorded} of ${killed} killed, ${lines.length} lines`);
}, 3_600_000);
