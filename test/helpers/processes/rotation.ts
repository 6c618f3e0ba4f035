import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the package. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The installed command, as npm links it. */
export const bin = join(root, 'bin', 'rotation.cjs');

if (!existsSync(join(root, 'dist', 'entry.cjs'))) throw new Error('run "npm run build" first: there is no dist/');

/** No test may wait for ever: whatever takes longer has hung. */
const limit = 60_000;

interface Call {
  /** The whole environment; a UTF-8 locale and the path if not given. */
  env?: Record<string, string>;
  input?: string;
  cwd?: string;
}

const usualEnv = { PATH: process.env.PATH ?? '', LANG: 'C.UTF-8' };

/** Runs a program to its end and gives what it left behind. */
export function called(file: string, args: readonly string[], { env = usualEnv, input = '', cwd }: Call = {}) {
  const { status, signal, stdout, stderr, error } = spawnSync(file, args, {
    ...(cwd !== undefined && { cwd }),
    env,
    input,
    encoding: 'utf8',
    timeout: limit,
    killSignal: 'SIGKILL',
    maxBuffer: 1 << 26,
  });
  if (error) throw error;
  return { status: status ?? signal, out: stdout, err: stderr };
}

/** Runs the built program as its own process. */
export const rotation = (args: readonly string[], call: Call = {}, program = bin) =>
  called(process.execPath, [program, ...args], call);

/** Runs a line of bash in which `$rotation` is the program. */
export const bash = (line: string, call: Call = {}) =>
  called('bash', ['--norc', '-c', line], {
    ...call,
    env: { ...usualEnv, ...call.env, rotation: `${process.execPath} ${bin}` },
  });
