import type { Report } from '../report/check/schema.ts';
import { compositeText } from '../report/verdict-words.ts';

/** One line for scripts and cron: date and state, then name=value; a value that is unknown is left out. */
export function render({ market, verdict, rules }: Report): string {
  const pairs = [
    verdict.composite === null ? null : `score=${compositeText(verdict.composite, rules.verdict)}`,
    verdict.confidence === null ? null : `confidence=${verdict.confidence}`,
    verdict.since === null ? null : `since=${verdict.since}`,
    verdict.previous === null ? null : `was=${verdict.previous.state}`,
    market.sessionsSince === null ? null : `age=${market.sessionsSince}`,
  ].filter((pair) => pair !== null);
  return `${market.last} ${verdict.state} ${pairs.join(' ')}\n`;
}
