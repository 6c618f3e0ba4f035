import { countThrough } from '../../dates/count-through.ts';
import type { Labels } from '../../series/labels.ts';
import type { QualityNote } from '../../series/quality-note.ts';
import { type Role, roles, type Series } from '../../series/series.ts';
import { plural } from '../../words/counts.ts';
import { someDates } from '../../words/dates.ts';
import { type CalendarGaps, calendarGaps } from '../calendar/gaps.ts';
import type { Market } from '../market.ts';

const hasRow = ({ days }: Series, day: number) => days[countThrough(days, day) - 1] === day;

/** The rows of each index itself between the first and the last common session. */
function ownDays({ own, days }: Market): Record<Role, Int32Array> {
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? -1];
  const within = (role: Role) =>
    own[role].days.subarray(countThrough(own[role].days, first - 1), countThrough(own[role].days, last));
  return { large: within('large'), small: within('small'), growth: within('growth') };
}

/** Days of one or two of the three. Only where a series has more rows than are common is there anything to look for. */
function unshared({ days }: Market, own: Record<Role, Int32Array>): Int32Array {
  const longer = roles.filter((role) => own[role].length > days.length);
  const found = longer.flatMap((role) => {
    const only: number[] = [];
    for (let i = 0, j = 0; i < own[role].length; i++) {
      const day = own[role][i] ?? 0;
      if (day === days[j]) j++;
      else only.push(day);
    }
    return only;
  });
  return Int32Array.from(new Set(found)).sort();
}

/**
 * Sessions that the common rows of a market lack, and rows on days without one. Those of the US indices are held against the
 * calendar of the NYSE; of other exchanges none is known here, and a session is a day that any of the three has.
 */
export function marketGaps(market: Market): CalendarGaps {
  if (market.labels.isUs) return calendarGaps(market.days);
  return { missing: unshared(market, ownDays(market)), extra: new Int32Array(0) };
}

/** Days by those of the three of which something is true of them: "the S&P 500 and the Russell 2000", in the order of their first days. */
function byWhich(days: Int32Array, labels: Labels, isSo: (role: Role, day: number) => boolean): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const day of days) {
    const such = roles.filter((role) => isSo(role, day));
    const which =
      such.length === roles.length ? 'all three' : such.map((role) => `the ${labels[role].name}`).join(' and ');
    const before = found.get(which);
    if (before) before.push(day);
    else found.set(which, [day]);
  }
  return found;
}

function missingNotes({ labels, own }: Market, missing: Int32Array): QualityNote[] {
  const noun = labels.isUs ? 'NYSE session' : 'session';
  const lacking = byWhich(missing, labels, (role, day) => !hasRow(own[role], day));
  return Array.from(lacking, ([which, days]) => ({
    code: 'missing-sessions',
    severity: 'warning',
    message: `${plural(days.length, noun)} missing in ${which}: ${someDates(days)}; a return across a gap spans more than a day`,
  }));
}

function extraNotes({ labels, own }: Market, extra: Int32Array): QualityNote[] {
  const having = byWhich(extra, labels, (role, day) => hasRow(own[role], day));
  return Array.from(having, ([which, days]) => ({
    code: 'extra-days',
    severity: 'warning',
    message: `${plural(days.length, 'row')} on days when the NYSE was closed, in ${which}: ${someDates(days)}`,
  }));
}

/** Notes on sessions that are missing and on rows that are too many, common or not: one for all days of the same of the three. */
export function sessionNotes(market: Market): QualityNote[] {
  const { missing, extra } = marketGaps(market);
  if (!market.labels.isUs) return missingNotes(market, missing);
  const alone = calendarGaps(unshared(market, ownDays(market))).extra;
  return [...missingNotes(market, missing), ...extraNotes(market, Int32Array.from([...extra, ...alone]).sort())];
}
