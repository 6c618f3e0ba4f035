import { UserError } from '../errors.ts';
import { quoted, visible } from '../words/quoted.ts';
import type { Network } from './network.ts';
import { type Failure, networkFailure } from './network-words.ts';
import { redacted } from './redacted.ts';

/** A request that may be repeated. */
export interface Request {
  headers: Readonly<Record<string, string>>;
  /** What must appear in no message. */
  secrets: readonly string[];
  /** Milliseconds that one attempt may take, redirects and body included. */
  timeout: number;
  /** Milliseconds since 1970-01-01T00:00Z. */
  clock(): number;
}

/** The text of an answer, or why there is none. */
export type Attempt = { text: string } | (Failure & { retryAfter?: number | undefined });

/** Bytes of an answer, unpacked: three times the longest history there is. */
const maxBytes = 1 << 23;
const maxRedirects = 3;
const redirectStatuses: readonly number[] = [301, 302, 303, 307, 308];
/** Statuses that may go away with a later attempt. */
const transient: readonly number[] = [408, 425, 429, 500, 502, 503, 504];

type Answer = Awaited<ReturnType<Network['request']>>;

/** Statuses by which a server refuses whoever asks, whatever is asked for; so do 429 and above. */
const refusals: readonly number[] = [401, 403, 407];

const refusal = (reason: string, isOutOfReach = true): Attempt => ({ reason, isTransient: false, isOutOfReach });

/** Milliseconds of a Retry-After, which is seconds or a date; undefined if missing or unreadable. */
function milliseconds(retryAfter: string | null, now: number): number | undefined {
  if (retryAfter === null) return undefined;
  const wait = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** Where a redirect leads on the same scheme, host and port; else why it is not followed: a key would go with it. */
function redirected(from: string, location: string | null): { to: string } | Attempt {
  if (location === null || !URL.canParse(location, from)) return refusal('redirected to nowhere');
  const [here, there] = [new URL(from), new URL(location, from)];
  if (there.origin === here.origin) return { to: there.href };
  return refusal(
    there.host === here.host || there.host === ''
      ? `redirected from ${here.protocol} to ${visible(there.protocol)}`
      : `redirected to another host: ${quoted(there.host)}`,
  );
}

async function textOf(answer: Answer): Promise<Attempt> {
  const announced = Number(answer.headers.get('content-length') ?? 0);
  const tooLarge = refusal('the answer is larger than 8 MiB: no series is', false);
  if (announced > maxBytes) {
    await answer.body?.cancel();
    return tooLarge;
  }
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.length;
    if (size > maxBytes) return tooLarge;
    text += decoder.decode(chunk, { stream: true });
  }
  return { text: text + decoder.decode() };
}

async function answered(network: Network, address: string, request: Request): Promise<Attempt> {
  const { headers, timeout, secrets, clock } = request;
  const signal = AbortSignal.timeout(timeout);
  let at = address;
  for (let redirects = 0; redirects <= maxRedirects; redirects++) {
    const answer = await network.request(at, { signal, headers: { ...headers }, redirect: 'manual' });
    if (answer.status === 200) return await textOf(answer);
    await answer.body?.cancel();
    if (!redirectStatuses.includes(answer.status)) {
      const { status, statusText } = answer;
      // Redacted before it is shortened: half a key is a key too.
      const reason = visible(redacted(`${status} ${statusText}`, secrets).slice(0, 80).trim());
      const retryAfter = milliseconds(answer.headers.get('retry-after'), clock());
      const isOutOfReach = status >= 429 || refusals.includes(status);
      return { reason, isTransient: transient.includes(status), isOutOfReach, retryAfter };
    }
    const next = redirected(at, redacted(answer.headers.get('location') ?? '', secrets) || null);
    if (!('to' in next)) return next;
    at = next.to;
  }
  return refusal('redirected again and again');
}

/**
 * Asks for an address once. Nothing of the answer is kept beyond its text, and no name that the server chose is used.
 *
 * @throws UserError if the environment names a proxy that is none
 */
export async function answerText(network: Network, address: string, request: Request): Promise<Attempt> {
  try {
    const attempt = await answered(network, address, request);
    return 'text' in attempt ? { text: redacted(attempt.text, request.secrets) } : attempt;
  } catch (error) {
    if (error instanceof UserError) throw error;
    const failure = networkFailure(error, request.timeout);
    return { ...failure, reason: redacted(failure.reason, request.secrets) };
  }
}
