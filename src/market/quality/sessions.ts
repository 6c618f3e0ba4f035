import { countThrough } from '../../dates/count-through.ts';
import type { Labels } from '../../series/labels.ts';
import type { QualityNote } from '../../series/quality-note.ts';
import { type Role, roles } from '../../series/series.ts';
import { plural } from '../../words/counts.ts';
import { someDates } from '../../words/dates.ts';
import { type CalendarGaps, calendarGaps } from '../calendar/gaps.ts';
import type { Market } from '../market.ts';
import { hasRow, missingNotes } from './missing-sessions.ts';

/** Each index's own days from the first to the last common session. */
function ownDays({ own, days }: Market): Record<Role, Int32Array> {
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? -1];
  const within = (role: Role) =>
    own[role].days.subarray(countThrough(own[role].days, first - 1), countThrough(own[role].days, last));
  return { large: within('large'), small: within('small'), growth: within('growth') };
}

/** Days that only one or two of the three have. Only a series with more rows than the common ones can have any. */
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
 * Sessions missing from a market's common rows, and rows on days without a session. US indices are compared with the NYSE's
 * calendar; for other exchanges none is known, and any day of one of the three counts as a session.
 */
export function marketGaps(market: Market): CalendarGaps {
  if (market.labels.isUs) return calendarGaps(market.days);
  return { missing: unshared(market, ownDays(market)), extra: new Int32Array(0) };
}

/** Days grouped by the indices that satisfy a condition ("the S&P 500 and the Russell 2000"), in the order of their first days. */
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

function extraNotes({ labels, own }: Market, extra: Int32Array): QualityNote[] {
  const having = byWhich(extra, labels, (role, day) => hasRow(own[role], day));
  return Array.from(having, ([which, days]) => ({
    code: 'extra-days',
    severity: 'warning',
    message: `${plural(days.length, 'row')} on days when the NYSE was closed, in ${which}: ${someDates(days)}`,
  }));
}

/** Notes on missing sessions and on rows without a session: one for each set of indices concerned. */
export function sessionNotes(market: Market): QualityNote[] {
  const { missing, extra } = marketGaps(market);
  if (!market.labels.isUs) return missingNotes(market, missing);
  const alone = calendarGaps(unshared(market, ownDays(market))).extra;
  return [...missingNotes(market, missing), ...extraNotes(market, Int32Array.from([...extra, ...alone]).sort())];
}
