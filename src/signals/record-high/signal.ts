import { isoDate } from '../../dates/civil-dates.ts';
import { countThrough } from '../../dates/count-through.ts';
import { recordRows } from '../../stats/record-rows.ts';
import { valueAt } from '../../stats/value-at.ts';
import { plural } from '../../words/counts.ts';
import { fitting } from '../../words/fitting.ts';
import { defineSignal, type SignalColumns } from '../signal.ts';
import { breakoutOrRelief } from '../sources.ts';
import { recordEvidence, recordEvidenceSchema, type Standing, standingOn } from './evidence.ts';
import { type RecordHighParams, watchCourse, watchesAmong } from './watches.ts';

const dateAt = ({ own }: Standing, row: number) => isoDate(valueAt(own.days, row));

/** How the old record stands, after a comma; on its first days it is new. */
function statusSuffix(score: number, session: number, { confirmedFrom }: RecordHighParams): string {
  if (score < 0) return ', lost';
  return session < confirmedFrom ? ', new' : score > 0 ? ', held' : ', dipped';
}

const recordWords = (drought: string, status: string) =>
  [`first record close in ${drought}${status}`, `record close after ${drought}${status}`] as const;

function because(standing: Standing, score: number, params: RecordHighParams): string {
  const { open } = standing;
  if (open === null) return 'n/a: no record after a long drought';
  if (open.hasShortHistory) return `record since ${dateAt(standing, 0)}`;
  const drought = plural(open.opened - open.old, 'day');
  return fitting(...recordWords(drought, statusSuffix(score, open.session, params)));
}

/** Reason for a missing score. */
function whyNoScore(standing: Standing, { watchSessions, drought, minHistory }: RecordHighParams): string {
  const { open, records, row } = standing;
  if (open === null) {
    const none = `no record close of the last ${plural(watchSessions, 'session')} came after ${drought} without one`;
    const hasShortHistory = records.some((record) => record > row - watchSessions && record < minHistory);
    return hasShortHistory ? `${none} in the file, which knows none before ${dateAt(standing, 0)}` : none;
  }
  const before = `${plural(open.opened, 'session')} before it, ${plural(minHistory, 'session')} are needed`;
  return `a record since ${dateAt(standing, 0)} only: ${before}`;
}

/** A record close after a long drought: does the old record hold from then on? */
export const recordHigh = defineSignal<RecordHighParams, SignalColumns>({
  id: 'record-high',
  title: 'record high',
  noun: 'the record high',
  family: 'technical',
  weight: 1,
  unit: 'fraction',
  claim: 'the first record close of small caps after years without one is a definitive breakout',
  sources: [breakoutOrRelief],
  needs: ['small'],
  hint: null,
  pieces: 'watches',
  defaults: {
    drought: 252,
    watchSessions: 252,
    minHistory: 1260,
    failureDepth: 0.01,
    failureWindow: 63,
    confirmedFrom: 20,
  },
  params: (z) =>
    z.strictObject({
      drought: z.int().check(z.gte(2), z.lte(2520)),
      watchSessions: z.int().check(z.gte(1), z.lte(2520)),
      minHistory: z.int().check(z.gte(1), z.lte(12600)),
      failureDepth: z.number().check(z.gte(0), z.lt(1)),
      failureWindow: z.int().check(z.gte(0), z.lte(2520)),
      confirmedFrom: z.int().check(z.gte(1), z.lte(2520)),
    }),
  evidence: recordEvidenceSchema,
  columns(market, params) {
    const n = market.days.length;
    const { days, closes } = market.own.small;
    const value = new Float64Array(n).fill(Number.NaN);
    const score = new Float64Array(n).fill(Number.NaN);
    const notApplicable = new Uint8Array(n).fill(1);
    for (const watch of watchesAmong(recordRows(closes), params.drought)) {
      const { against, scores } = watchCourse(closes, watch, params);
      const hasShortHistory = watch.opened < params.minHistory;
      let row = watch.opened;
      const from = countThrough(market.days, valueAt(days, row) - 1);
      const to = countThrough(market.days, valueAt(days, row + scores.length - 1));
      notApplicable.fill(0, from, to);
      if (hasShortHistory) continue;
      if (to - from === scores.length) {
        value.set(against, from);
        score.set(scores, from);
        continue;
      }
      // The market lacks some of the index's own sessions.
      for (let t = from; t < to; t++) {
        while (valueAt(days, row) < valueAt(market.days, t)) row++;
        value[t] = valueAt(against, row - watch.opened);
        score[t] = valueAt(scores, row - watch.opened);
      }
    }
    return { value, score, notApplicable };
  },
  reading({ score }, t, market, params) {
    const standing = standingOn(market, t, params);
    return {
      because: because(standing, valueAt(score, t), params),
      reason: Number.isNaN(valueAt(score, t)) ? whyNoScore(standing, params) : null,
      evidence: recordEvidence(market, t, standing, params),
    };
  },
  turningPoints(_columns, t, market, params) {
    const { own, open } = standingOn(market, t, params);
    if (!open || open.hasShortHistory || open.session + 1 >= params.watchSessions) return null;
    const level = valueAt(own.closes, open.old);
    const closes = new Float64Array(own.closes.length + 1);
    closes.set(own.closes);
    const next = (against: number) => {
      closes[own.closes.length] = level * (1 + against);
      return valueAt(watchCourse(closes, open, params).scores, open.session + 1);
    };
    return {
      quantity: 'small',
      kind: 'steps',
      steps: [
        { from: 0, score: next(-1) },
        { from: level * (1 - params.failureDepth), score: next(-params.failureDepth) },
        { from: level, score: next(0) },
      ],
    };
  },
  async details(...row) {
    return (await import('./details.ts')).recordHighDetails(...row);
  },
});
