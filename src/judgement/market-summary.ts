import { daysFromCivil, yearOf } from '../dates/civil-dates.ts';
import { countThrough } from '../dates/count-through.ts';
import type { Market } from '../market/market.ts';
import { marketGaps } from '../market/quality/sessions.ts';
import { isTotalReturn } from '../market/quality/total-return.ts';
import { hasGrowth } from '../series/labels.ts';
import type { Role } from '../series/series.ts';
import { recordRows } from '../stats/record-rows.ts';
import { valueAt } from '../stats/value-at.ts';
import { type Lead, leads } from './leads.ts';

/** An index on the last session. Its year and its record are of its own file, which may begin long before the others. */
export interface IndexSummary {
  label: string;
  short: string;
  close: number;
  /** Change since the session before, and since the last close of the year before, as fractions; NaN where there is none. */
  change1: number;
  changeYtd: number;
  /** Whether it is the highest close so far. */
  isRecordClose: boolean;
  /** Whether closes include dividends, by the names of the file. */
  isTotalReturn: boolean;
}

/** The indices on their common sessions. */
export interface MarketSummary extends Record<'large' | 'small', IndexSummary> {
  /** Null where there is none. */
  growth: IndexSummary | null;
  sessions: number;
  /** First and last common session, in days since 1970-01-01. */
  first: number;
  last: number;
  /** Sessions of the calendar that are missing. */
  missingSessions: number;
  /** Days that the sessions are compared with: those of the exchange, or all that any of the three has. */
  calendar: 'NYSE' | 'own days';
  leads: readonly Lead[];
  /** The folder of the data; null if the user named none. */
  folder: string | null;
}

function indexSummary(market: Market, role: Role): IndexSummary {
  const { days, closes } = market.own[role];
  const day = market.days.at(-1) ?? 0;
  const row = countThrough(days, day) - 1;
  const base = countThrough(days, daysFromCivil(yearOf(day) - 1, 12, 31)) - 1;
  const close = valueAt(closes, row);
  return {
    label: market.labels[role].name,
    short: market.labels[role].short,
    close,
    change1: close / valueAt(closes, row - 1) - 1,
    changeYtd: close / valueAt(closes, base) - 1,
    isRecordClose: recordRows(closes.subarray(0, row + 1)).at(-1) === row,
    isTotalReturn: isTotalReturn(market, role),
  };
}

/** Closes, changes and gaps on the last session of a market. */
export function marketSummary(market: Market): MarketSummary {
  const { days, labels } = market;
  return {
    sessions: days.length,
    first: valueAt(days, 0),
    last: valueAt(days, days.length - 1),
    missingSessions: marketGaps(market).missing.length,
    calendar: labels.isUs ? 'NYSE' : 'own days',
    leads: leads(market),
    folder: market.folder ?? null,
    large: indexSummary(market, 'large'),
    small: indexSummary(market, 'small'),
    growth: hasGrowth(labels) ? indexSummary(market, 'growth') : null,
  };
}
