import { visible } from '../errors.ts';

/** The network, handed in: the real one is in the command line, tests have one of their own. */
export interface Network {
  /** Node's `fetch`. */
  request(address: string, init: { signal: AbortSignal; headers: Record<string, string> }): Promise<Response>;
  /** Lets milliseconds pass. */
  wait(milliseconds: number): Promise<void>;
}

export interface DownloadSettings {
  /** Milliseconds that one attempt may take, the body included. */
  timeout: number;
  /** Milliseconds since 1970-01-01T00:00Z. */
  clock(): number;
}

/** The text that came, or why none came and after how many attempts. */
export type Download = { text: string } | { reason: string; attempts: number };

type Attempt = { text: string } | { reason: string; isPassing: boolean; retryAfter: number | undefined };

const attempts = 4;
const firstWait = 1000;
/** Nobody waits longer, whatever the server asks for: the next run resumes. */
const longestWait = 60_000;
/** Ten times the longest history there is, in bytes. */
const largest = 1 << 26;
/** Statuses that a later attempt may not meet again. */
const passing: readonly number[] = [408, 425, 429, 500, 502, 503, 504];

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

/** Milliseconds of a Retry-After, which is seconds or a date; undefined where there is none that can be read. */
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
      return { reason, isPassing: passing.includes(response.status), retryAfter };
    }
    const decoder = new TextDecoder();
    let text = '';
    let size = 0;
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > largest) return { reason: 'more than 64 MiB came', isPassing: false, retryAfter: undefined };
      text += decoder.decode(chunk, { stream: true });
    }
    return { text: text + decoder.decode() };
  } catch (error) {
    return { reason: wordsOf(error, settings.timeout), isPassing: true, retryAfter: undefined };
  }
}

/**
 * The text at an address. What may pass (no connection, a broken or late answer, 429, 5xx) is tried four times, after one, two
 * and four seconds, or after what the server asks for if that is more, a minute at most.
 */
export async function download(network: Network, address: string, settings: DownloadSettings): Promise<Download> {
  for (let made = 1; ; made++) {
    const answer = await attempt(network, address, settings);
    if ('text' in answer) return answer;
    if (!answer.isPassing || made === attempts) return { reason: answer.reason, attempts: made };
    const wait = Math.max(firstWait * 2 ** (made - 1), answer.retryAfter ?? 0);
    await network.wait(Math.min(wait, longestWait));
  }
}
