import { yearOf } from '../../dates/civil-dates.ts';
import { until } from '../../series/series.ts';
import type { FirstFiveDaysParams } from '../../signals/first-five-days/evidence.ts';
import { firstFiveDays } from '../../signals/first-five-days/signal.ts';
import {
  type FirstFiveRecord,
  firstFiveRecord,
  type YearRecord,
  yearRecords,
} from '../../signals/first-five-days/year-records.ts';
import { isExtreme, isRanked, type OpeningGapParams, openingGaps } from '../../signals/opening-gap/gaps.ts';
import { openingGap } from '../../signals/opening-gap/signal.ts';
import { valueAt } from '../../stats/value-at.ts';
import type { Evaluation } from '../evaluation.ts';

/** The first sessions of each year of the large index, and what the year became. */
export interface FirstFive {
  sessions: number;
  years: readonly YearRecord[];
  /** Of the completed years. */
  record: FirstFiveRecord;
  /** Year of the last session, and its return so far; null where its first sessions are not over. */
  now: { year: number; firstFive: number; soFar: number; session: number } | null;
}

/** The lead of small caps over the growth index after the first sessions of one year. */
export interface Gap {
  year: number;
  gap: number;
  /** Rank and number of gaps when it came. */
  rank: number;
  count: number;
  /** Whether it was among the largest when it came, and there were enough to say so. */
  isExtreme: boolean;
}

/** The leads after the first sessions of all years. */
export interface Gaps {
  sessions: number;
  topOneIn: number;
  gaps: readonly Gap[];
  /** Year of the last session, whether or not its gap is known. */
  year: number;
}

const paramsOf = <P>({ runs }: Evaluation, id: string, usual: P): P =>
  (runs.find(({ signal }) => signal.id === id)?.params as P | undefined) ?? usual;

/** The years of the large index by their first sessions. */
export function firstFiveOf(evaluation: Evaluation): FirstFive {
  const { market, t } = evaluation;
  const day = valueAt(market.days, t);
  const { sessions, from } = paramsOf<FirstFiveDaysParams>(evaluation, 'first-five-days', firstFiveDays.defaults);
  const large = until(market.own.large, day);
  const years = yearRecords(large, until(market.own.small, day), from, sessions, market.labels.isUs);
  const last = years.at(-1);
  const isNow = last !== undefined && last.year === yearOf(day);
  const base = large.days.findLastIndex((one) => yearOf(one) < yearOf(day));
  return {
    sessions,
    years,
    record: firstFiveRecord(years, Number.POSITIVE_INFINITY),
    now: isNow
      ? {
          year: last.year,
          firstFive: last.firstFive,
          soFar: valueAt(large.closes, large.closes.length - 1) / valueAt(large.closes, base) - 1,
          session: large.days.length - 1 - base,
        }
      : null,
  };
}

/** The gaps of all years whose first sessions are over. */
export function gapsOf(evaluation: Evaluation): Gaps {
  const { market, t } = evaluation;
  const params = paramsOf<OpeningGapParams>(evaluation, 'opening-gap', openingGap.defaults);
  return {
    sessions: params.sessions,
    topOneIn: params.topOneIn,
    gaps: openingGaps(market, params.sessions).map((one) => ({
      ...{ year: one.year, gap: one.gap, rank: one.rank, count: one.count },
      isExtreme: isRanked(one, params) && isExtreme(one, params),
    })),
    year: yearOf(valueAt(market.days, t)),
  };
}
