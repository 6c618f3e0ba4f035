import { daysFromIso, isoDate } from '../../dates/civil-dates.ts';
import type { MacroSeries } from '../../market/macro-series.ts';
import { type Market, rowOn } from '../../market/market.ts';
import { afterCuts } from '../../signals/policy/evidence.ts';
import { firstCuts, isCut, lastRun, type RateMove, rateMoves } from '../../signals/policy/rate-moves.ts';
import { valueAt } from '../../stats/value-at.ts';
import { plural } from '../../words/counts.ts';
import { fixed, percent } from '../../words/numbers.ts';
import type { CheckContext, Finding } from '../claim.ts';
import { alternative, finding, inconclusive, isAhead, notCheckable, yardstick } from '../finding.ts';
import { averageLead } from './average-lead.ts';
import { gain } from './closes.ts';
import { seriesHint } from './hints.ts';

/** Sessions between two consecutive meetings at most. */
const meetings = 63;
const range = (upper: number) => `${fixed(upper - 0.25, 2)}-${fixed(upper, 2)}%`;

const targetOf = ({ macro }: Market) => macro.get('fed-funds');
const lastDay = ({ days }: MacroSeries) => valueAt(days, days.length - 1);
const through = (series: MacroSeries, last: number) =>
  Math.max(Math.min(lastDay(series), last), valueAt(series.days, 0));

/** The three cuts of autumn 2025. */
export function threeCuts({ market }: CheckContext): Finding {
  const definition = 'the last moves of the target by 2026-01-08, at neighbouring meetings: three cuts, to 3.50-3.75%';
  const series = targetOf(market);
  const day = daysFromIso('2026-01-08');
  if (!series || lastDay(series) < daysFromIso('2025-12-11')) {
    return notCheckable(definition, series ? 'the target ends before December 2025' : seriesHint('fed-funds'));
  }
  const run = lastRun(
    rateMoves(series).filter(({ day: on }) => on <= day),
    meetings,
  );
  const cuts = run.filter(isCut);
  const to = run.at(-1)?.to ?? Number.NaN;
  const found = `${plural(cuts.length, 'cut')} (${cuts.map((cut) => isoDate(cut.day)).join(', ')}), to ${range(to)}`;
  return finding(cuts.length === 3 && run.length === 3 && to === 3.75, definition, found);
}

const sum = (moves: readonly RateMove[]) => moves.reduce((total, { from, to }) => total + from - to, 0);

/** Moves of the target in 2026 up to the end of the file. */
function movesIn2026(market: Market) {
  const series = targetOf(market);
  const from = daysFromIso('2026-01-01');
  if (!series || lastDay(series) < from) return null;
  const last = through(series, valueAt(market.days, market.days.length - 1));
  const moves = rateMoves(series).filter(({ day }) => day >= from && day <= daysFromIso('2026-12-31'));
  return { moves, last, upper: valueAt(series.values, series.values.length - 1) };
}

const movesWords = (moves: readonly RateMove[], last: number) =>
  moves.length === 0
    ? `no move in 2026 by ${isoDate(last)}`
    : `${moves.map(({ day, to }) => `to ${range(to)} on ${isoDate(day)}`).join(', ')} by ${isoDate(last)}`;

const yearIsOver = (last: number) => last >= daysFromIso('2026-12-31');
const noTarget = (market: Market) => (targetOf(market) ? 'the target ends before 2026' : seriesHint('fed-funds'));

/** Two more cuts of a quarter point in 2026. */
export function twoCuts2026({ market }: CheckContext): Finding {
  const definition = 'two cuts of a quarter point in force in 2026';
  const known = movesIn2026(market);
  if (!known) return notCheckable(definition, noTarget(market));
  const { moves, last } = known;
  const found = movesWords(moves, last);
  const april = moves.some(
    (move) => isCut(move) && move.day >= daysFromIso('2026-04-01') && move.day <= daysFromIso('2026-05-01'),
  );
  const alternatives = () =>
    last < daysFromIso('2026-05-01')
      ? []
      : [alternative(april, 'the first of them at the meeting of April', april ? 'it came' : 'none came')];
  if (!yearIsOver(last)) return notCheckable(definition, 'open until 2026-12-31', { found, alternatives });
  return finding(moves.length === 2 && moves.every(isCut) && Math.abs(sum(moves) - 0.5) < 1e-9, definition, found, {
    alternatives,
  });
}

/** A target of 3.00-3.25% in 2026. */
export function targetAtThree({ market }: CheckContext): Finding {
  const definition = 'a target of 3.00-3.25% in 2026';
  const known = movesIn2026(market);
  if (!known) return notCheckable(definition, noTarget(market));
  const { moves, last, upper } = known;
  const found = `${range(upper)} on ${isoDate(last)}`;
  if (moves.some(({ to }) => to === 3.25)) return finding(true, definition, movesWords(moves, last));
  if (!yearIsOver(last)) return notCheckable(definition, 'open until 2026-12-31', { found });
  return finding(false, definition, found);
}

/** How often small was ahead of large some months after each cut. */
function aheadAfter(market: Market, cuts: readonly RateMove[], months: 'months12' | 'months18') {
  const known = afterCuts(market, market.days.length - 1, cuts)
    .map((one) => ({ date: one.date, lead: one[months] }))
    .filter(({ lead }) => !Number.isNaN(lead));
  const ahead = known.filter(({ lead }) => lead > 0).length;
  return { cases: known.length, ahead, mean: known.reduce((total, { lead }) => total + lead, 0) / known.length };
}

type After = ReturnType<typeof aheadAfter>;
const after = ({ cases, ahead, mean }: After) =>
  `ahead in ${ahead} of ${cases}, ${averageLead(2 * ahead > cases, mean)}`;
const leads = ({ cases, ahead, mean }: After) => isAhead(ahead, cases, mean);
const minCases = 4;

/** What small caps did after the first cut of each easing, and after every cut. */
export function smallAfterCuts({ market }: CheckContext): Finding {
  const definition =
    'after the first cut of each easing: small caps ahead in most cases and on average, both 12 and 18 months on (log returns)';
  const series = targetOf(market);
  if (!series) return notCheckable(definition, seriesHint('fed-funds'));
  const moves = rateMoves(series);
  const over = (cuts: readonly RateMove[]) =>
    [aheadAfter(market, cuts, 'months12'), aheadAfter(market, cuts, 'months18')] as const;
  const [year, more] = over(firstCuts(moves));
  const found = year.cases === 0 ? '' : `12 months on ${after(year)}; 18 months on ${after(more)}`;
  const [each, later] = over(moves.filter(isCut));
  const yardsticks =
    each.cases === 0
      ? []
      : [
          yardstick(leads(each), '12 months after every cut (they overlap)', after(each)),
          yardstick(later.cases === 0 ? null : leads(later), '18 months after every cut (they overlap)', after(later)),
        ];
  if (more.cases < minCases) {
    return notCheckable(definition, `only ${plural(more.cases, 'easing')} in the file with 18 months of prices after`, {
      found,
      yardsticks,
    });
  }
  const holds = leads(year) === leads(more) ? leads(year) : 'inconclusive';
  if (holds === 'inconclusive')
    return inconclusive(definition, 'most cases and the averages point opposite ways', { found, yardsticks });
  return finding(holds, definition, found, { yardsticks, dependsOn: 'which cuts count' });
}

/** Small caps since the first hike after the article, once there is one. */
export function hikeRisk({ market }: CheckContext): Finding {
  const definition = 'the first hike after 2026-01-08: small caps behind large ones since then';
  const series = targetOf(market);
  const from = daysFromIso('2026-01-08');
  if (!series || lastDay(series) < from)
    return notCheckable(definition, series ? 'the target ends before that' : seriesHint('fed-funds'));
  const hike = rateMoves(series).find((move) => move.day > from && !isCut(move));
  const t = market.days.length - 1;
  if (!hike)
    return notCheckable(definition, 'the risk has not come', {
      found: `no hike by ${isoDate(through(series, valueAt(market.days, t)))}`,
    });
  const row = rowOn(market, hike.day);
  const lead = gain(market.small, row, t) - gain(market.large, row, t);
  const found = `a hike on ${isoDate(hike.day)}; since then ${percent(Math.abs(lead))} ${lead < 0 ? 'behind' : 'ahead'}`;
  return finding(lead < 0, definition, found);
}
