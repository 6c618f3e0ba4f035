/** Runs a process to its end and says what it took. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const program = fileURLToPath(new URL('../bin/rotation.cjs', import.meta.url));

/** Loaded by a Node that is measured: it says at its end what it has used. */
const atExit = fileURLToPath(new URL('./used-at-exit.cjs', import.meta.url));

// This variable alone costs Node a start of its own length: neither side has it.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Milliseconds from start to end, and what the process wrote to its fourth stream. */
export function measured(command, args, cwd) {
  const start = process.hrtime.bigint();
  const stdio = ['ignore', 'ignore', 'pipe', 'pipe'];
  const { status, error, output } = spawnSync(command, args, { cwd, env, stdio, timeout: 300_000 });
  const elapsed = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) {
    const why = error?.message ?? String(output?.[2]).split('\n').slice(-8).join('\n');
    throw new Error(`${command} ${args.join(' ')} ended with status ${status}\n${why}`);
  }
  return { elapsed, used: String(output[3]) };
}

/**
 * Milliseconds of processor time, all threads together, and megabytes at the peak. A busy machine slows the clock down, not this.
 *
 * @param command - `node`, or a program that writes both as JSON to its fourth stream itself
 */
export function used(command, args, cwd) {
  const isNode = command === 'node';
  const all = isNode ? ['--require', atExit, ...args] : args;
  return JSON.parse(measured(isNode ? process.execPath : command, all, cwd).used);
}
