import type { Labels } from '../labels.ts';
import type { Market } from '../market.ts';
import type { QualityNote } from '../quality-note.ts';
import { type Role, roles, rowsThrough, type Series } from '../series.ts';
import { type CalendarGaps, calendarGaps, someDates } from './calendar.ts';

const counted = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;

const hasRow = ({ days }: Series, day: number) => days[rowsThrough(days, day) - 1] === day;

/** The rows of each index itself between the first and the last common session. */
function ownDays({ own, days }: Market): Record<Role, Int32Array> {
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? -1];
  const within = (role: Role) =>
    own[role].days.subarray(rowsThrough(own[role].days, first - 1), rowsThrough(own[role].days, last));
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

/** Of which of the three something is true: "the S&P 500 and the Russell 2000". */
function ofWhich(labels: Labels, isSo: (role: Role) => boolean): string {
  const found = roles.filter(isSo).map((role) => `the ${labels[role].name}`);
  if (found.length === 0) return 'none of them';
  return found.length === roles.length ? 'all three' : found.join(' and ');
}

function missingNote(market: Market, missing: Int32Array): QualityNote[] {
  if (missing.length === 0) return [];
  const { labels, own } = market;
  const lacking = ofWhich(labels, (role) => missing.some((day) => !hasRow(own[role], day)));
  const noun = labels.isUs ? 'NYSE session' : 'session';
  const message =
    `${counted(missing.length, noun)} missing in ${lacking}: ${someDates(missing)}; ` +
    'a return across a gap spans more than a day';
  return [{ code: 'missing-sessions', severity: 'warning', message }];
}

function extraNote(extra: Int32Array, having: string): QualityNote[] {
  if (extra.length === 0) return [];
  const message = `${counted(extra.length, 'row')} on days when the NYSE was closed, in ${having}: ${someDates(extra)}`;
  return [{ code: 'extra-days', severity: 'warning', message }];
}

/** Notes on sessions that are missing and on rows that are too many, common or not, and in which of the three. */
export function sessionNotes(market: Market): QualityNote[] {
  const { missing, extra } = marketGaps(market);
  if (!market.labels.isUs) return missingNote(market, missing);
  const alone = calendarGaps(unshared(market, ownDays(market))).extra;
  const all = Int32Array.from([...extra, ...alone]).sort();
  const having = ofWhich(market.labels, (role) => all.some((day) => hasRow(market.own[role], day)));
  return [...missingNote(market, missing), ...extraNote(all, having)];
}
