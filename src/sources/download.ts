import { visible } from '../words/quoted.ts';

/** The network; tests pass one of their own. */
export interface Network {
  /** Node's `fetch`. */
  request(address: string, init: { signal: AbortSignal; headers: Record<string, string> }): Promise<Response>;
  /** Waits for milliseconds. */
  wait(milliseconds: number): Promise<void>;
}

export interface DownloadSettings {
  /** Milliseconds that one attempt may take, the body included. */
  timeout: number;
  /** Milliseconds since 1970-01-01T00:00Z. */
  clock(): number;
}

/** The downloaded text, or the reason of the failure and the number of attempts. */
export type Download = { text: string } | { reason: string; attempts: number };

type Attempt = { text: string } | { reason: string; isTransient: boolean; retryAfter: number | undefined };

const attempts = 4;
const firstWait = 1000;
/** The longest wait, whatever the server asks for: the next run resumes. */
const maxWait = 60_000;
/** Bytes of an answer: ten times the longest history there is. */
const maxBytes = 1 << 26;
/** Statuses that may go away with a later attempt. */
const transient: readonly number[] = [408, 425, 429, 500, 502, 503, 504];

const systemWords: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name is not known: there may be no network',
  EAI_AGAIN: 'its name is not known: there may be no network',
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'the connection broke off',
  UND_ERR_SOCKET: 'the connection broke off',
  UND_ERR_CONNECT_TIMEOUT: 'no connection in time',
};

function wordsOf(error: unknown, timeout: number): string {
  if (!(error instanceof Error)) return visible(String(error));
  if (error.name === 'TimeoutError') return `no whole answer within ${timeout / 1000} s`;
  const { cause } = error;
  if (!(cause instanceof Error)) return visible(error.message);
  const code = 'code' in cause ? String(cause.code) : '';
  return systemWords[code] ?? visible(code || cause.message);
}

/** Milliseconds of a Retry-After, which is seconds or a date; undefined if missing or unreadable. */
function milliseconds(retryAfter: string | null, now: number): number | undefined {
  if (retryAfter === null) return undefined;
  const wait = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

async function attempt({ request }: Network, address: string, settings: DownloadSettings): Promise<Attempt> {
  const headers = { accept: 'text/csv,application/json', 'user-agent': 'Mozilla/5.0 (compatible; rotation-signal)' };
  try {
    const response = await request(address, { signal: AbortSignal.timeout(settings.timeout), headers });
    if (!response.ok) {
      await response.body?.cancel();
      const retryAfter = milliseconds(response.headers.get('retry-after'), settings.clock());
      const reason = visible(`${response.status} ${response.statusText}`.trim());
      return { reason, isTransient: transient.includes(response.status), retryAfter };
    }
    const decoder = new TextDecoder();
    let text = '';
    let size = 0;
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > maxBytes) return { reason: 'more than 64 MiB came', isTransient: false, retryAfter: undefined };
      text += decoder.decode(chunk, { stream: true });
    }
    return { text: text + decoder.decode() };
  } catch (error) {
    return { reason: wordsOf(error, settings.timeout), isTransient: true, retryAfter: undefined };
  }
}

/**
 * The text at an address. Transient failures (no connection, a broken or late answer, 429, 5xx) are retried after one, two and
 * four seconds, or after the server's Retry-After if that is longer, at most a minute.
 */
export async function download(network: Network, address: string, settings: DownloadSettings): Promise<Download> {
  for (let made = 1; ; made++) {
    const answer = await attempt(network, address, settings);
    if ('text' in answer) return answer;
    if (!answer.isTransient || made === attempts) return { reason: answer.reason, attempts: made };
    const wait = Math.max(firstWait * 2 ** (made - 1), answer.retryAfter ?? 0);
    await network.wait(Math.min(wait, maxWait));
  }
}
