import type { Report } from '../../report/check/schema.ts';
import { signed } from '../../report/verdict-words.ts';
import { count, plural } from '../../words/counts.ts';

/** Between its two thresholds a direction needs a history: figures of a file have one, those typed by hand have none. */
function byHandWords({ state, composite }: Report['verdict'], { verdict: { enter, exit } }: Report['rules']): string {
  const size = Math.abs(composite ?? 0);
  if (state !== 'undecided' || size < exit || size >= enter) return 'P/E by hand, which has no history';
  const [side, earlier] = (composite ?? 0) > 0 ? [1, 'breakout'] : [-1, 'relief rally'];
  return `P/E by hand: between ${signed(side * exit)} and ${signed(side * enter)} only dated figures (--inputs FILE) keep an earlier ${earlier}`;
}

/** Notes that a reader of the verdict has to know. */
const shown = ['closed-day', 'proxy', 'rescaled'];

/** Sessions, gaps and age of the data in a few words, and whether there is a problem. */
export function dataWords({ market, warnings, notes, verdict, rules, sample }: Report): {
  text: string;
  warns: boolean;
} {
  const parts = [
    `${plural(market.sessions, 'session')}, ${market.missingSessions === 0 ? 'none' : count(market.missingSessions)} missing`,
  ];
  if (!sample && (market.age ?? 0) > 0) {
    const have = market.age === 1 ? 'has' : 'have';
    parts.push(`${plural(market.age ?? 0, 'session')} ${have} closed since ${market.last}`);
  }
  if (verdict.withoutByHand !== null) parts.push(byHandWords(verdict, rules));
  parts.push(...notes.filter(({ code }) => shown.includes(code)).map(({ message }) => message));
  const found = notes.filter(({ code }) => code === 'series-found').length;
  if (found > 0) parts.push(`${count(found)} macro series found in the folder`);
  // The age stands there already.
  const others = warnings.filter(({ code }) => code !== 'old-data').length;
  if (others > 0) parts.push(`${plural(others, 'warning')}: see --verbose`);
  return { text: parts.join('; '), warns: warnings.length > 0 || (market.age ?? 0) > 3 };
}
