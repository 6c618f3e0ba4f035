import { UserError } from '../../../../errors.ts';
import { exitStatus } from '../../../../exit-status.ts';
import type { Io } from '../../../../io.ts';

/** A server that stands in for every source: a mirror, or one on this machine for a test. */
export interface Mirror {
  /** Scheme and host, without a slash at the end. */
  base: string;
  /** Whether it is this machine. No key is sent to any other. */
  isLocal: boolean;
}

const localHosts: readonly string[] = ['127.0.0.1', '[::1]', 'localhost'];

/**
 * The mirror of ROTATION_FETCH_BASE: an environment variable and no setting, so that no file of a project can send requests
 * elsewhere.
 *
 * @throws UserError if it is no address, or neither encrypted nor on this machine
 */
export function mirrorOf({ env }: Io): Mirror | undefined {
  const text = env.ROTATION_FETCH_BASE;
  if (!text) return undefined;
  const refuse = (what: string) =>
    new UserError(`ROTATION_FETCH_BASE ${what}`, {
      code: 'mirror',
      status: exitStatus.usage,
      hint: 'it is https:// and a host, for example https://mirror.example; http:// only on this machine',
    });
  if (!/^https?:\/\/[^/]/.test(text) || !URL.canParse(text)) throw refuse('is no address of a web server');
  const { protocol, hostname, username, password } = new URL(text);
  const isLocal = localHosts.includes(hostname);
  if (username !== '' || password !== '') throw refuse('has a user or a password in it, which would be written down');
  if (protocol === 'http:' && !isLocal) throw refuse('is not encrypted');
  return { base: text.replace(/\/+$/, ''), isLocal };
}

/** An address on the mirror, if there is one. */
export function mirrored(address: string, mirror: Mirror | undefined): string {
  if (!mirror) return address;
  const { pathname, search } = new URL(address);
  return mirror.base + pathname + search;
}
