import { type Attempt, answerText, type Request } from './answer-text.ts';
import { durationWords } from './duration-words.ts';
import type { Network } from './network.ts';

/** Milliseconds that a whole run may still wait, for whatever server asks it to. */
export interface Patience {
  left: number;
}

/** The downloaded text and the address that gave it; or the reason of the failure, and whether the source itself is out of reach. */
export type Download = { text: string; address: string } | { reason: string; attempts: number; isOutOfReach: boolean };

/** Every wait of a run together: the next run resumes. */
export const fullPatience = (): Patience => ({ left: 60_000 });

const rounds = 3;
const firstWait = 1000;

/**
 * The text at the first of several addresses that gives it. Transient failures (a broken connection, 429, 5xx) are tried at the
 * next address, then again after one and two seconds or the longer Retry-After, as far as the patience goes; an answer that was
 * too slow is not asked for again.
 */
export async function download(
  network: Network,
  addresses: readonly string[],
  request: Request,
  patience: Patience,
): Promise<Download> {
  let attempts = 0;
  let last: Exclude<Attempt, { text: string }> = { reason: 'no address', isTransient: false, isOutOfReach: false };
  let open = [...addresses];
  for (let round = 0; round < rounds; round++) {
    let wait = firstWait * 2 ** round;
    for (const address of open) {
      attempts++;
      const attempt = await answerText(network, address, request);
      if ('text' in attempt) return { text: attempt.text, address };
      last = attempt;
      if (!attempt.isTransient) open = open.filter((one) => one !== address);
      else wait = Math.max(wait, attempt.retryAfter ?? 0);
    }
    if (open.length === 0 || round === rounds - 1 || wait > patience.left) break;
    patience.left -= wait;
    await network.wait(wait);
  }
  const wanted = last.isTransient ? (last.retryAfter ?? 0) : 0;
  const later = wanted > patience.left ? `, and asks to wait ${durationWords(wanted)}: run it again after that` : '';
  return { reason: last.reason + later, attempts, isOutOfReach: last.isOutOfReach };
}
