import type { Report } from '../../report/check/schema.ts';
import { count, plural } from '../../words/counts.ts';

/** Sessions, gaps and age of the data in a few words, and whether there is a problem. */
export function dataWords({ market, warnings, notes, signals, sample }: Report): { text: string; warns: boolean } {
  const parts = [
    `${plural(market.sessions, 'session')}, ${market.missingSessions === 0 ? 'none' : count(market.missingSessions)} missing`,
  ];
  if (!sample && (market.age ?? 0) > 0) {
    const have = market.age === 1 ? 'has' : 'have';
    parts.push(`${plural(market.age ?? 0, 'session')} ${have} closed since ${market.last}`);
  }
  const valuation = signals.find(({ id, known }) => id === 'valuation' && known);
  if (
    valuation?.evidence instanceof Object &&
    'provider' in valuation.evidence &&
    valuation.evidence.provider === 'command line'
  ) {
    parts.push('P/E given by hand');
  }
  parts.push(...notes.filter(({ code }) => code === 'closed-day').map(({ message }) => message));
  if (warnings.length > 0) parts.push(`${plural(warnings.length, 'warning')}: see --verbose`);
  return { text: parts.join('; '), warns: warnings.length > 0 || (market.age ?? 0) > 3 };
}
