import { spawn } from 'node:child_process';

interface Call {
  cwd: string;
  env: NodeJS.ProcessEnv;
}

/** Runs a program to its end while this process goes on: for what takes longer than a worker may be silent. */
export function awaited(file: string, args: readonly string[], call: Call) {
  return new Promise<{ status: number | null; out: string; err: string }>((resolve, reject) => {
    const child = spawn(file, args, { ...call, stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('error', reject).on('close', (status) => resolve({ status, out, err }));
  });
}
