import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bin } from '../processes/rotation.ts';
import { temporaryFolder } from '../processes/temporary-folder.ts';

/** Milliseconds after which a program has hung, on a busy machine too. */
const limit = 90_000;

const preload = join(temporaryFolder(), 'peak-memory.cjs');
writeFileSync(
  preload,
  "process.on('exit', () => require('fs').writeFileSync(process.env.PEAK_MEMORY, JSON.stringify(process.resourceUsage())));\n",
);

interface Ended {
  status: number | null;
  /** Undefined unless it had to be killed. */
  signal: string | null;
  out: string;
  err: string;
  /** Peak of the memory in MB. */
  peak: number;
  /** Seconds of processor time. */
  cpu: number;
}

/**
 * Runs the built program while this process goes on, so that a server of the test can answer it.
 *
 * @param env - added to a path and a locale: no proxy and no key of the machine gets in
 */
export const started = (args: readonly string[], env: Record<string, string> = {}, cwd?: string): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const peakFile = join(temporaryFolder(), 'peak');
    const child = spawn(process.execPath, [bin, ...args], {
      env: {
        PATH: process.env.PATH ?? '',
        LANG: 'C.UTF-8',
        NODE_OPTIONS: `--require ${preload}`,
        PEAK_MEMORY: peakFile,
        ...env,
      },
      ...(cwd !== undefined && { cwd }),
      timeout: limit,
      killSignal: 'SIGKILL',
    });
    const text = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      text.out += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      text.err += chunk;
    });
    child.on('error', reject);
    child.on('close', (status, signal) => {
      const used = signal === null ? JSON.parse(readFileSync(peakFile, 'utf8')) : {};
      const [peak, cpu] = [used.maxRSS / 1024, (used.userCPUTime + used.systemCPUTime) / 1e6];
      resolve({ status, signal, ...text, peak, cpu });
    });
  });
