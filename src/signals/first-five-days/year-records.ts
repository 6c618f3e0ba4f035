import { countThrough } from '../../dates/count-through.ts';
import { lastSession } from '../../dates/nyse/year-sessions.ts';
import type { Series } from '../../series/series.ts';
import { fisherExact } from '../../stats/inference/fisher.ts';
import { wilsonInterval } from '../../stats/inference/wilson.ts';
import { mean } from '../../stats/moments.ts';
import { snapToZero } from '../../stats/tolerance.ts';
import { type YearOpening, yearOpenings } from '../year-openings.ts';

/** Returns of the S&P 500 in one year: its first five sessions, the whole year, and the rest after the five. Fractions. */
export interface YearRecord {
  year: number;
  firstFive: number;
  /** Null in the current year. */
  wholeYear: number | null;
  restOfYear: number | null;
  /** Small less large over the rest of the year; null in the current year or if the small index lacks the year. */
  smallAhead: number | null;
}

/** Statistics of a group of years. Means and rates are fractions, NaN without a year. */
export interface YearGroup {
  years: number;
  up: number;
  hitRate: number;
  hitRate95: [number, number];
  meanWholeYear: number;
  meanRestOfYear: number;
  restUp: number;
}

export interface FirstFiveRecord {
  from: number;
  to: number;
  all: YearGroup;
  afterUpStart: YearGroup;
  afterDownStart: YearGroup;
  /** Fisher's exact two-sided p: up start or not, against up rest of the year or not. */
  fisherP: number;
}

const gain = (closes: Float64Array, from: number, to: number) =>
  snapToZero((closes[to] ?? Number.NaN) / (closes[from] ?? Number.NaN) - 1);

/** Return of small less large from the fifth session of a completed year to its end. */
function smallAhead(large: Series, small: Series, { opened, last }: YearOpening): number | null {
  const fifth = large.days[opened];
  const end = large.days[last];
  if (fifth === undefined || end === undefined) return null;
  const from = countThrough(small.days, fifth) - 1;
  const to = countThrough(small.days, end) - 1;
  if (small.days[from] !== fifth || small.days[to] !== end) return null;
  return gain(small.closes, from, to) - gain(large.closes, opened, last);
}

/**
 * Every year from `from` on whose fifth session is over, including the current one. A year of the US triple with a missing session
 * among those read is left out, and is not complete without its last one.
 */
export function yearRecords(large: Series, small: Series, from: number, sessions: number, isUs = false): YearRecord[] {
  return yearOpenings(large.days, sessions, isUs)
    .filter(({ year, opened }) => year >= from && opened >= 0)
    .map((span) => {
      const { year, base, opened, last } = span;
      const complete = span.complete && (!isUs || year < 1971 || large.days[last] === lastSession(year));
      return {
        year,
        firstFive: gain(large.closes, base, opened),
        wholeYear: complete ? gain(large.closes, base, last) : null,
        restOfYear: complete ? gain(large.closes, opened, last) : null,
        smallAhead: complete ? smallAhead(large, small, span) : null,
      };
    });
}

const isUp = (x: number | null) => x !== null && x > 0;
const meanOfKnown = (values: readonly (number | null)[]) => mean(Float64Array.from(values.filter((x) => x !== null)));

function group(years: readonly YearRecord[]): YearGroup {
  const up = years.filter(({ wholeYear }) => isUp(wholeYear)).length;
  return {
    years: years.length,
    up,
    hitRate: up / years.length,
    hitRate95: wilsonInterval(up, years.length),
    meanWholeYear: meanOfKnown(years.map(({ wholeYear }) => wholeYear)),
    meanRestOfYear: meanOfKnown(years.map(({ restOfYear }) => restOfYear)),
    restUp: years.filter(({ restOfYear }) => isUp(restOfYear)).length,
  };
}

/** Statistics of the completed years up to `to`, by how they started. */
export function firstFiveRecord(records: readonly YearRecord[], to: number): FirstFiveRecord {
  const years = records.filter(({ year, wholeYear }) => year <= to && wholeYear !== null);
  const ups = years.filter(({ firstFive }) => firstFive > 0);
  const others = years.filter(({ firstFive }) => !(firstFive > 0));
  const [afterUpStart, afterDownStart] = [group(ups), group(others)];
  return {
    from: years[0]?.year ?? Number.NaN,
    to: years.at(-1)?.year ?? Number.NaN,
    all: group(years),
    afterUpStart,
    afterDownStart,
    fisherP: fisherExact(
      afterUpStart.restUp,
      afterUpStart.years - afterUpStart.restUp,
      afterDownStart.restUp,
      afterDownStart.years - afterDownStart.restUp,
    ),
  };
}

/** Of the last completed years: how many started up, and in how many the whole year had the sign of its start. */
export function lastYears(records: readonly YearRecord[], count: number) {
  const years = records.filter(({ wholeYear }) => wholeYear !== null).slice(-count);
  return {
    years: years.length,
    startedUp: years.filter(({ firstFive }) => firstFive > 0).length,
    agreed: years.filter(({ firstFive, wholeYear }) => firstFive * (wholeYear ?? Number.NaN) > 0).length,
  };
}

/** How often and by how much small led large in the rest of years that started up. */
export function smallCapsAfterUpStarts(records: readonly YearRecord[]) {
  const years = records.filter(({ firstFive, smallAhead }) => firstFive > 0 && smallAhead !== null);
  return {
    from: years[0]?.year ?? null,
    years: years.length,
    ahead: years.filter((year) => isUp(year.smallAhead)).length,
    mean: meanOfKnown(years.map((year) => year.smallAhead)),
  };
}
