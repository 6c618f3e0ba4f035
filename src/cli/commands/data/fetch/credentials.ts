import { UserError } from '../../../../errors.ts';
import { exitStatus } from '../../../../exit-status.ts';
import type { Io } from '../../../../io.ts';
import type { Source } from '../../../../sources/source.ts';
import type { Mirror } from './mirror.ts';

const defaultAgent = 'Mozilla/5.0 (compatible; rotation-signal)';

/** A key's shape. Short ones are refused, since every occurrence of a key is struck out of what arrives. */
const keyShape = /^[A-Za-z0-9_.-]{16,200}$/;

/** The key of a source, if it needs one and it is set. */
export const keyOf = ({ env }: Io, { key }: Source): string | undefined => (key && env[key.variable]) || undefined;

const refuse = (message: string, hint: string) =>
  new UserError(message, { code: 'credentials', status: exitStatus.usage, hint });

/** The name that requests go under. @throws UserError if it cannot stand in a header */
export function userAgent({ env }: Io): string {
  const agent = env.ROTATION_USER_AGENT || defaultAgent;
  if (!/^[ -~]{1,300}$/.test(agent)) {
    throw refuse('ROTATION_USER_AGENT is not a valid user agent', 'use plain ASCII on one line, as a browser sends it');
  }
  return agent;
}

/** The header with the key of a source. @throws UserError if there is no usable key, or a mirror would see it */
export function keyHeaders(io: Io, source: Source, mirror: Mirror | undefined): Record<string, string> {
  const { key, name } = source;
  if (!key) return {};
  const value = keyOf(io, source);
  if (value === undefined) {
    throw new UserError(`${name} needs a key`, {
      code: 'no-key',
      hint: `get one at ${key.page} and set it in the environment: ${key.variable}=...`,
    });
  }
  if (!keyShape.test(value)) throw refuse(`${key.variable} does not look like a key`, `copy it again from ${key.page}`);
  if (mirror && !mirror.isLocal) {
    throw new UserError(`${name} is skipped: its key is never sent to a mirror`, {
      code: 'mirror',
      hint: 'unset ROTATION_FETCH_BASE, or leave this source out',
    });
  }
  return key.headers(value);
}

/** Passwords of the proxies, as written and as decoded. */
function proxyPasswords({ env }: Io): string[] {
  return ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy']
    .map((name) => env[name] ?? '')
    .flatMap((text) => /^(?:[a-z0-9]+:\/\/)?[^/]*?:([^/]*)@/i.exec(text)?.[1] ?? [])
    .flatMap((password) => [password, decoded(password)])
    .filter((password) => password.length >= 4);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Everything that no output and no file may hold. */
export const secretsOf = (io: Io, source: Source): string[] => [
  ...[keyOf(io, source) ?? ''].filter((key) => keyShape.test(key)),
  ...proxyPasswords(io),
];
