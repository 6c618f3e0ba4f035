import { daysFromCivil, yearOf } from '../dates/civil-dates.ts';
import { countThrough } from '../dates/count-through.ts';
import type { Market } from '../market/market.ts';
import { valueAt } from '../stats/value-at.ts';
import type { LeadPeriod } from './names.ts';

/** What small caps gained beyond large ones over one period. */
export interface Lead {
  period: LeadPeriod;
  /** Sessions of the period; 0 where it began before the files. */
  sessions: number;
  /** Simple return of small less that of large, a difference of fractions; NaN where the period began before the files. */
  lead: number;
}

/** Sessions of the periods that have a fixed length. */
const lengths = { month: 21, 'three-months': 63 } as const;

function leadSince({ large, small }: Market, period: LeadPeriod, from: number, t: number): Lead {
  const change = (closes: Float64Array) => valueAt(closes, t) / valueAt(closes, from) - 1;
  return { period, sessions: from < 0 ? 0 : t - from, lead: change(small) - change(large) };
}

/** The leads of small over large caps up to the last common session: over a month, three months and since the old year's last close. */
export function leads(market: Market): Lead[] {
  const t = market.days.length - 1;
  const oldYear = daysFromCivil(yearOf(valueAt(market.days, t)) - 1, 12, 31);
  return [
    leadSince(market, 'month', t - lengths.month, t),
    leadSince(market, 'three-months', t - lengths['three-months'], t),
    leadSince(market, 'this-year', countThrough(market.days, oldYear) - 1, t),
  ];
}
