import type { LeadPeriod } from '../../../judgement/names.ts';
import type { Report } from '../../../report/check/schema.ts';
import { level, signed, signedPercent } from '../../../words/numbers.ts';

const nameOf = (period: LeadPeriod, last: string): string =>
  ({ month: 'month', 'three-months': '3 months', 'this-year': `in ${last.slice(0, 4)}` })[period];

/** The closes and their change since the session before. */
function closesWords({ market: { large, small, growth } }: Report): string {
  return [large, small, ...(growth ? [growth] : [])]
    .map(({ short, close, change1 }) => {
      return `${short} ${level(close)}${change1 === null ? '' : ` ${signedPercent(change1, 1)}`}`;
    })
    .join(', ');
}

/** The lead of small over large caps over several periods, as far as the files go back. */
function leadsWords({ market: { small, large, leads, last } }: Report): string[] {
  const known = leads.flatMap(({ period, lead }) =>
    lead === null ? [] : [`${nameOf(period, last)} ${signed(lead * 100, 1)}`],
  );
  return known.length === 0 ? [] : [`${small.short} minus ${large.short}, points: ${known.join(', ')}`];
}

/** Closes, then leads. */
export const pricesWords = (report: Report): string[] => [closesWords(report), ...leadsWords(report)];
