import type { Report } from '../../../report/check/schema.ts';
import { count, plural } from '../../../words/counts.ts';
import { isOld } from './verdict-line.ts';

/** Notes that a reader of the verdict has to know. */
const shown = ['closed-day', 'proxy', 'rescaled'];

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** Sessions closed since the last one, where it is not old enough for a line of its own. */
function ageWords(report: Report): string[] {
  const { market, sample } = report;
  const age = market.age ?? 0;
  if (sample || age === 0 || isOld(report)) return [];
  return [`${plural(age, 'trading day')} ${age === 1 ? 'has' : 'have'} closed since ${market.last}.`];
}

/** What a reader has to know of the data, and whether it is a problem; undefined where there is nothing. */
export function dataWords(report: Report): { text: string; warns: boolean } | undefined {
  const { market, warnings, notes } = report;
  const others = warnings.filter(({ code }) => code !== 'old-data').length;
  const found = notes.filter(({ code }) => code === 'series-found').length;
  const parts = [
    ...(others > 0 ? [`${plural(others, 'warning')}: see --verbose.`] : []),
    ...(market.missingSessions > 0 ? [`${plural(market.missingSessions, 'session')} missing.`] : []),
    ...notes.filter(({ code }) => shown.includes(code)).map(({ message }) => sentence(message)),
    ...(found > 0 ? [`${count(found)} macro series found in the folder.`] : []),
    ...ageWords(report),
  ];
  return parts.length === 0 ? undefined : { text: parts.join(' '), warns: others > 0 };
}
