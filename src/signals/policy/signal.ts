import { isoDate, monthsLater } from '../../dates/civil-dates.ts';
import { countThrough } from '../../dates/count-through.ts';
import { asOfRows } from '../../market/macro-series.ts';
import type { Market } from '../../market/market.ts';
import { valueAt } from '../../stats/value-at.ts';
import { numberWord } from '../../words/counts.ts';
import { fetchCommand } from '../../words/fetch-command.ts';
import { availableFrom, firstKnownDay, unavailable, whyStale, whyUnavailable } from '../availability.ts';
import { observedAsSeries } from '../observed-as-series.ts';
import { defineSignal } from '../signal.ts';
import { breakoutOrRelief, renaissance, strategicShift } from '../sources.ts';
import { afterCuts, knownMoves, type PolicyColumns, type PolicyParams, range, width } from './evidence.ts';
import { firstCuts, isCut, lastRun, type RateMove, rateMoves } from './rate-moves.ts';

const id = 'fed-funds';
const observed = 'fed-funds-upper';
/** Largest distance of moves at consecutive meetings, in days: meetings are 5 to 8 weeks apart, every second one 11 or more. */
const meetings = 63;

/** The target of the macro series if supplied, else the published one of each meeting. */
const targetOf = (market: Market) => market.macro.get(id) ?? observedAsSeries(market, observed, id);

/** Day up to which a move counts. */
const lastDayOf = (move: RateMove, { cutWindow, hikeWindow }: PolicyParams) =>
  monthsLater(move.day, isCut(move) ? cutWindow : hikeWindow);

function because(moves: readonly RateMove[], target: number, day: number): string {
  const last = moves.at(-1);
  if (!last) return `no move so far: ${range(target)}`;
  const run = lastRun(moves, meetings);
  const move = isCut(last) ? 'cut' : 'hike';
  if (day - last.day > meetings) return `last ${move} ${isoDate(last.day)}, to ${range(target)}`;
  if (run.length === 1) return `a ${move} to ${range(target)}`;
  return `${numberWord(run.length)} ${move}s in a row, to ${range(target)}`;
}

/** The last move of the Federal Reserve: lower rates are said to help small caps most, since they borrow more. */
export const policy = defineSignal<PolicyParams, PolicyColumns>({
  id: 'policy',
  title: 'policy',
  noun: 'monetary policy',
  family: 'macro',
  weight: 1,
  unit: 'fraction',
  claim: 'small caps lead in the 12 to 18 months after rate cuts; a turn to hikes ends that',
  sources: [breakoutOrRelief, strategicShift, renaissance],
  needs: [id, observed],
  hint: `run: ${fetchCommand()}; or add --series fed-funds=FILE (the target: DFEDTARU) or --inputs FILE`,
  defaults: { cutWindow: 12, hikeWindow: 6 },
  params: (z) =>
    z.strictObject({
      cutWindow: z.int().check(z.gte(1), z.lte(60)),
      hikeWindow: z.int().check(z.gte(1), z.lte(60)),
    }),
  evidence: (z) => {
    const part = z.nullable(z.number());
    return z.object({
      target: z.nullable(z.array(z.number())).register(z.globalRegistry, { description: 'range in force, fractions' }),
      lastMove: z.nullable(z.enum(['cut', 'hike'])),
      run: z.array(z.string()).register(z.globalRegistry, {
        description: 'days from which the last moves of one direction at neighbouring meetings hold',
      }),
      change12m: part.register(z.globalRegistry, { description: 'change of the target over 12 months, fraction' }),
      afterFirstCuts: z.array(
        z.object({ date: z.string(), months12: part, months18: part }).register(z.globalRegistry, {
          description: 'log return of small less large after the first cut of an easing',
        }),
      ),
    });
  },
  columns(market, params) {
    const series = targetOf(market);
    if (!series) return { ...unavailable(market), inForce: new Int32Array(0), moves: [] };
    const moves = rateMoves(series);
    const inForce = asOfRows(series, market.days);
    const n = market.days.length;
    const value = new Float64Array(n).fill(Number.NaN);
    const score = new Float64Array(n).fill(Number.NaN);
    // A file without a move has a score only once it covers the months in which a move would count.
    let until = monthsLater(series.days[0] ?? 0, params.cutWindow) - 1;
    let [next, last, toward] = [0, Number.NaN, Number.NaN];
    for (let t = 0; t < n; t++) {
      if (valueAt(inForce, t) < 0) continue;
      const day = market.days[t] ?? 0;
      for (let move = moves[next]; move && move.known <= day; move = moves[++next]) {
        last = (move.to - move.from) / 100;
        toward = isCut(move) ? 0.5 : -1;
        until = lastDayOf(move, params);
      }
      value[t] = last;
      score[t] = day <= until ? toward : 0;
    }
    return { value, score, available: availableFrom(market, firstKnownDay(series)), inForce, moves };
  },
  reading({ score, inForce, moves }, t, market) {
    const day = valueAt(market.days, t);
    const series = targetOf(market);
    const isKnown = !Number.isNaN(valueAt(score, t));
    const row = inForce[t] ?? -1;
    const target = valueAt(series?.values ?? [], row);
    const known = knownMoves(moves, day);
    const last = known.at(-1);
    const yearAgo = countThrough(series?.known ?? new Int32Array(0), monthsLater(day, -12)) - 1;
    const stale = series && row < 0 ? whyStale(series, day) : 'no move is known, and the file is shorter than a year';
    return {
      because: isKnown ? because(known, target, day) : 'unknown',
      reason: isKnown ? null : (whyUnavailable({ [id]: series }, day) ?? stale),
      evidence: {
        target: Number.isNaN(target) ? null : [(target - width) / 100, target / 100],
        lastMove: last ? (isCut(last) ? 'cut' : 'hike') : null,
        run: lastRun(known, meetings).map((move) => isoDate(move.day)),
        change12m: (target - valueAt(series?.values ?? [], yearAgo)) / 100,
        afterFirstCuts: afterCuts(market, t, firstCuts(known)),
      },
    };
  },
  turningPoints: () => null,
  async details(...row) {
    return (await import('./details.ts')).policyDetails(...row);
  },
});
