import { visible } from '../words/quoted.ts';

const unknownHost = 'could not resolve its host: are you online?';
const brokenOff = 'the connection broke off';
const untrusted =
  "its certificate is not trusted (a company's proxy may have replaced it: add that one with NODE_EXTRA_CA_CERTS)";

const words: Readonly<Record<string, string>> = {
  ENOTFOUND: unknownHost,
  EAI_AGAIN: unknownHost,
  ECONNREFUSED: 'connection refused',
  ECONNRESET: brokenOff,
  EPIPE: brokenOff,
  UND_ERR_SOCKET: brokenOff,
  ENETUNREACH: 'no way to its network',
  EHOSTUNREACH: 'no way to its host',
  ETIMEDOUT: 'no connection in time',
  UND_ERR_CONNECT_TIMEOUT: 'no connection in time',
  UND_ERR_HEADERS_OVERFLOW: 'the head of the answer has no end',
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted,
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is of another host',
  CERT_HAS_EXPIRED: 'its certificate has expired',
};

/** Codes of what is no HTTP, and of a body that does not unpack. */
const families: readonly (readonly [RegExp, string])[] = [
  [/^HPE_/, 'the answer is not HTTP'],
  [/^(Z_|ERR_ZLIB|ERR__ERROR|ERR_BROTLI|ERR_PADDING)/, 'the compressed answer is damaged'],
];

/** Failures that another attempt will meet again. */
const lasting = /^(HPE_|Z_|ERR_|CERT_|DEPTH_|SELF_|UNABLE_|UND_ERR_HEADERS|UND_ERR_INVALID)/;

/** The system's or the client's code; its parser gives none for some faults, but has a name. */
function codeOf(error: Error): string {
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.name === 'HTTPParserError' ? 'HPE_OTHER' : '';
}

/** The error at the bottom: the client wraps it once or twice. */
const innermost = (error: Error): Error => (error.cause instanceof Error ? innermost(error.cause) : error);

/** A failure in words. */
export interface Failure {
  reason: string;
  /** Whether another attempt may succeed. */
  isTransient: boolean;
  /** Whether the source would fail for any other series too. */
  isOutOfReach: boolean;
}

const refusedForAll = (reason: string): Failure => ({ reason, isTransient: false, isOutOfReach: true });

/** What broke a request. */
export function networkFailure(error: unknown, timeout: number): Failure {
  if (!(error instanceof Error)) return refusedForAll(visible(String(error)));
  if (error.name === 'TimeoutError') return refusedForAll(`no complete answer within ${timeout / 1000} s`);
  const cause = innermost(error);
  const code = codeOf(cause);
  const proxy = /^Proxy response \((\d+)\)/.exec(cause.message)?.[1];
  if (proxy === '407') return refusedForAll('the proxy wants a user and a password (407)');
  if (proxy !== undefined) return refusedForAll(`the proxy refused (${proxy})`);
  const broken = families.find(([pattern]) => pattern.test(code))?.[1];
  const reason = words[code] ?? broken ?? visible(code || cause.message);
  return { reason, isTransient: code !== '' && !lasting.test(code), isOutOfReach: broken === undefined };
}
