import type { Report } from '../report/check/schema.ts';
import { compositeText } from '../report/verdict-words.ts';

/** The line of `--quiet`, for scripts: date and state, then name=value; unknown values are left out. */
export function render({ market, verdict, rules }: Report): string {
  const pairs = [
    verdict.composite === null ? null : `score=${compositeText(verdict.composite, rules.verdict)}`,
    verdict.confidence === null ? null : `confidence=${verdict.confidence}`,
    verdict.since === null ? null : `since=${verdict.since}`,
    verdict.previous === null ? null : `was=${verdict.previous.state}`,
    market.age === null ? null : `age=${market.age}`,
  ].filter((pair) => pair !== null);
  return `${market.last} ${verdict.state} ${pairs.join(' ')}\n`;
}
