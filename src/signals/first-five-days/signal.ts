import { yearOf } from '../../dates/civil-dates.ts';
import { countThrough } from '../../dates/count-through.ts';
import * as loops from '../../kernel/loops.ts';
import { type Series, until } from '../../series/series.ts';
import { snapToZero, tolerance } from '../../stats/tolerance.ts';
import { valueAt } from '../../stats/value-at.ts';
import { plural } from '../../words/counts.ts';
import { signedPercent } from '../../words/numbers.ts';
import { calendarYears, isLastOfYear } from '../calendar-years.ts';
import { missingWords } from '../missing-words.ts';
import { defineSignal } from '../signal.ts';
import { breakoutOrRelief, tradersAlmanac } from '../sources.ts';
import { lastOpening, sessionNumber, yearOpenings } from '../year-openings.ts';
import { type FirstFiveDaysColumns, type FirstFiveDaysParams, firstFiveDaysEvidenceSchema } from './evidence.ts';
import { firstFiveRecord, lastYears, smallCapsAfterUpStarts, yearRecords } from './year-records.ts';

/** Number of sessions in the current year so far. */
function sessionsOfYear({ days }: Series, isUs: boolean): number {
  const year = calendarYears({ days }).at(-1);
  return year ? sessionNumber(days, year, days.length - 1, isUs) : Number.NaN;
}

function outcome(start: number, score: number): string {
  if (start === 0) return 'a flat start';
  if (start > 0) return score > 0 ? 'not given back' : score < 0 ? 'since lost' : 'just given back';
  return score < 0 ? 'not made good' : 'since made good';
}

/** The seasonal "early warning": how the year began, and whether that still holds. It is about the large index. */
export const firstFiveDays = defineSignal<FirstFiveDaysParams, FirstFiveDaysColumns>({
  id: 'first-five-days',
  title: 'first five days',
  noun: 'the first five days',
  family: 'seasonal',
  weight: 1,
  unit: 'fraction',
  claim:
    'a gain of the S&P 500 in the first five days leads to an up year: it did in six of seven years, and such years rose by 14.2% on average',
  sources: [breakoutOrRelief, tradersAlmanac],
  needs: ['large'],
  hint: null,
  pieces: 'years',
  defaults: { sessions: 5, from: 1950, publishedTo: 2024, reversedBelow: 0.01 },
  params: (z) =>
    z.strictObject({
      sessions: z.int().check(z.gte(1), z.lte(60)),
      from: z.int(),
      publishedTo: z.int(),
      reversedBelow: z.number().check(z.gte(0), z.lt(1)),
    }),
  evidence: firstFiveDaysEvidenceSchema,
  columns(market, { sessions, reversedBelow }) {
    const n = market.days.length;
    const { days, closes } = market.own.large;
    const value = new Float64Array(n).fill(Number.NaN);
    const base = new Float64Array(n).fill(Number.NaN);
    for (const { year, base: old, opened, last, missing } of yearOpenings(days, sessions, market.labels.isUs)) {
      const start = valueAt(closes, old);
      const end = countThrough(market.days, valueAt(days, last));
      if (missing.some((day) => yearOf(day) < year)) continue;
      base.fill(start, countThrough(market.days, valueAt(days, old)), end);
      if (opened < 0) continue;
      value.fill(
        snapToZero(valueAt(closes, opened) / start - 1),
        countThrough(market.days, valueAt(days, opened) - 1),
        end,
      );
    }
    return { value, score: loops.startScores(market.large, base, value, reversedBelow, tolerance), base };
  },
  reading({ value, score, base }, t, market, { sessions, from, publishedTo }) {
    const own = {
      large: until(market.own.large, valueAt(market.days, t)),
      small: until(market.own.small, valueAt(market.days, t)),
    };
    const records = yearRecords(own.large, own.small, from, sessions, market.labels.isUs);
    const missing = lastOpening(own.large.days, sessions, market.labels.isUs)?.missing ?? [];
    const start = valueAt(value, t);
    const pending = Number.isNaN(start);
    const name = market.labels.large.name;
    const noBase = Number.isNaN(valueAt(base, t));
    return {
      because:
        missing.length > 0
          ? 'unknown'
          : pending
            ? 'pending'
            : `${name} ${signedPercent(start)}, ${outcome(start, valueAt(score, t))}`,
      reason: !pending
        ? null
        : missing.length > 0
          ? missingWords(market, missing, ['large'])
          : noBase
            ? "the old year's last close is not in the file"
            : `pending: ${plural(sessionsOfYear(own.large, market.labels.isUs), 'session')} of ${sessions} in this year`,
      evidence: {
        oldYearClose: valueAt(base, t),
        sinceOldYear: valueAt(market.large, t) / valueAt(base, t) - 1,
        completed: firstFiveRecord(records, Number.POSITIVE_INFINITY),
        published: firstFiveRecord(records, publishedTo),
        lastSeven: lastYears(records, 7),
        smallCapsAfterUpStarts: smallCapsAfterUpStarts(records),
      },
    };
  },
  turningPoints({ value, base }, t, market, { reversedBelow }) {
    const [start, old] = [valueAt(value, t), valueAt(base, t)];
    if (Number.isNaN(start) || start === 0 || isLastOfYear(market, valueAt(market.days, t))) return null;
    const up = [
      { from: 0, score: -0.5 },
      { from: old * (1 - reversedBelow), score: 0 },
      { from: old, score: 0.5 },
    ];
    const down = [
      { from: 0, score: -0.5 },
      { from: old, score: 0 },
    ];
    return { quantity: 'large', kind: 'steps', steps: start > 0 ? up : down };
  },
  async details(columns, t, market, params) {
    return (await import('./details.ts')).firstFiveDaysDetails(columns, t, market, params);
  },
});
