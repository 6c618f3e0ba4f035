import { spawnSync } from 'node:child_process';
import { isCode } from './retry.ts';

/** What a shell says of a command that it cannot find or run. */
const notRun = process.platform === 'win32' ? [1, 9009] : [126, 127];

const ignore = () => undefined;

/**
 * Shows a text in the pager of the user, else in `less`, until it is quit. Ctrl-C belongs to the pager.
 *
 * @returns false if there is none: nothing was shown
 */
export function page(text: string, env: Readonly<Record<string, string | undefined>>): boolean {
  const own = env.PAGER;
  if (own === undefined ? process.platform === 'win32' : /^\s*(cat\s*)?$/.test(own)) return false;
  process.on('SIGINT', ignore);
  try {
    const { status, error } = spawnSync(own ?? 'less -FRX', {
      shell: true,
      input: text,
      stdio: ['pipe', 'inherit', own === undefined ? 'ignore' : 'inherit'],
      env: { ...env, LESS: env.LESS ?? 'FRX' },
    });
    // A pager that is quit early leaves the rest of the text unread, which is no error.
    const isMissing = error !== undefined && !('code' in error && error.code === 'EPIPE');
    return !isMissing && !notRun.includes(status ?? 0);
  } catch (error) {
    // Node's permission model: no process may be started.
    if (isCode(error, 'ERR_ACCESS_DENIED')) return false;
    throw error;
  } finally {
    process.off('SIGINT', ignore);
  }
}
