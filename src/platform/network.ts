import { EnvHttpProxyAgent, fetch } from 'undici';
import { UserError } from '../errors.ts';
import { exitStatus } from '../exit-status.ts';
import type { Network } from '../sources/network.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Milliseconds until a connection counts as failed. */
const connectTimeout = 10_000;
const schemes: readonly string[] = ['http:', 'https:'];

/** Lower case wins, as with curl; an empty one switches the proxy off. */
const variable = (env: Environment, name: string): string =>
  (env[name.toLowerCase()] ?? env[name.toUpperCase()] ?? '').trim();

/** A proxy's address, "" if there is none. @throws UserError if it is none; it may hold a password, which is not repeated */
function proxy(env: Environment, name: string): string {
  const text = variable(env, name);
  if (text === '') return '';
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (URL.canParse(address) && schemes.includes(new URL(address).protocol)) return address;
  throw new UserError(`${name.toUpperCase()} is no address of a proxy`, {
    code: 'proxy',
    status: exitStatus.usage,
    hint: 'it is http:// or https://, a host and a port, for example http://proxy.example:3128',
  });
}

/** The network by undici, since Node's own fetch knows no proxies. */
export function proxiedRequest(env: Environment): Network['request'] {
  const dispatcher = new EnvHttpProxyAgent({
    httpProxy: proxy(env, 'http_proxy'),
    httpsProxy: proxy(env, 'https_proxy'),
    noProxy: variable(env, 'no_proxy'),
    connect: { timeout: connectTimeout },
    // A connection for each address and no more; they end with the process.
    connections: 1,
  });
  return (address, init) => fetch(address, { ...init, dispatcher });
}
