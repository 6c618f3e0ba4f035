import type { Market } from '../../market/market.ts';
import { correlation as pearson } from '../../stats/correlation.ts';
import { simpleReturns } from '../../stats/returns.ts';
import { rollingCorrelation } from '../../stats/rolling/rolling-correlation.ts';
import { rollingMaximum, rollingMinimum } from '../../stats/rolling/rolling-extrema.ts';
import { valueAt } from '../../stats/value-at.ts';
import { plural } from '../../words/counts.ts';
import { fixed, signedPercent } from '../../words/numbers.ts';
import type { Alternative, CheckContext, Finding } from '../claim.ts';
import { alternative, finding, isAhead, notCheckable } from '../finding.ts';
import { rowOfDay } from './closes.ts';

/** The day of the article. */
const day = '2026-01-08';
const fiveYears = 1260;
const usual = 252;

const returnsOn = ({ large, small }: Market, from: number, to: number) => ({
  large: simpleReturns(large.subarray(from, to + 1)),
  small: simpleReturns(small.subarray(from, to + 1)),
});

/** Correlation of the `window` returns that end on row `t`; NaN where there are fewer. */
function correlationOver(market: Market, t: number, window: number): number {
  if (t < window) return Number.NaN;
  const { large, small } = returnsOn(market, t - window, t);
  return pearson(large.subarray(1), small.subarray(1));
}

const roundsTo = (x: number, figure: number) => Math.abs(x - figure) < 0.005;

const shortest = 20;
const longest = 504;

/** Windows of any plausible length whose correlation rounds to the published figure. */
function anyWindow(market: Market, t: number, figure: number): Alternative {
  const found: number[] = [];
  for (let window = shortest; window <= longest; window++) {
    if (roundsTo(correlationOver(market, t, window), figure)) found.push(window);
  }
  const definition = `any window of ${shortest} to ${longest} sessions to ${day}`;
  const words = `${found.length} of ${longest - shortest + 1} give it, of ${found[0]} to ${found.at(-1)} sessions`;
  return found.length === 0 ? alternative(false, definition, 'none gives it') : alternative(true, definition, words);
}

const noDay = `no session of ${day} in the files`;

/** The correlation on the day of the article, rounded as it was published. */
export function correlationNow({ market, correlation }: CheckContext): Finding {
  const t = rowOfDay(market, day);
  const definition = `Pearson's, of daily simple returns over ${usual} sessions to ${day}, to two decimals`;
  if (t < 0) return notCheckable(definition, noDay);
  const rho = valueAt(correlation(), t);
  if (Number.isNaN(rho)) return notCheckable(definition, `needs ${usual + 1} common sessions up to ${day}`);
  const over = (window: number) => {
    const other = correlationOver(market, t, window);
    return alternative(roundsTo(other, 0.86), `over ${window} sessions`, fixed(other, 3));
  };
  return finding(roundsTo(rho, 0.86), definition, `${fixed(rho, 3)} over ${usual} sessions`, {
    figure: fixed(rho, 3),
    alternatives: () => [over(63), over(126), over(190), anyWindow(market, t, 0.86)],
  });
}

/** Lowest and highest estimate of the five years to a row. */
function bandOf(rho: Float64Array, t: number): [number, number] {
  const five = rho.subarray(Math.max(t - fiveYears + 1, 0), t + 1);
  const last = fiveYears - 1;
  return [valueAt(rollingMinimum(five, fiveYears), last), valueAt(rollingMaximum(five, fiveYears), last)];
}

function bandOver(market: Market, t: number, window: number): [number, number] {
  const first = t - fiveYears - window + 1;
  if (first < 0) return [Number.NaN, Number.NaN];
  const { large, small } = returnsOn(market, first, t);
  return bandOf(rollingCorrelation(large, small, window), t - first);
}

const near = 0.01;
const isPublished = ([low, high]: [number, number]) => Math.abs(low - 0.76) <= near && Math.abs(high - 0.95) <= near;
const bandWords = ([low, high]: [number, number]) => `${fixed(low, 3)}${low < 0 ? ' to ' : '-'}${fixed(high, 3)}`;
const windows = [20, 42, 63, 90, 126, 189, 252, 378, 504] as const;

/** The extremes of five years, at the usual window and at others. */
export function correlationBand({ market, correlation }: CheckContext): Finding {
  const t = rowOfDay(market, day);
  const definition = `lowest and highest ${usual}-session correlation of the ${fiveYears} sessions to ${day}, each end within 0.01`;
  if (t < 0) return notCheckable(definition, noDay);
  const band = bandOf(correlation(), t);
  if (Number.isNaN(band[0])) return notCheckable(definition, `needs ${fiveYears + usual} common sessions up to ${day}`);
  return finding(isPublished(band), definition, `${bandWords(band)} over ${usual} sessions`, {
    figure: bandWords(band),
    alternatives: () =>
      windows
        .filter((window) => window !== usual)
        .map((window) => {
          const other = bandOver(market, t, window);
          const known = Number.isNaN(other[0]) ? null : isPublished(other);
          return alternative(
            known,
            `${window}-session correlation`,
            known === null ? 'too few sessions' : bandWords(other),
          );
        }),
  });
}

const middle = 0.855;

/** Rows on which the correlation falls below the middle of the published band, each after the outcome of the one before. */
function fallsBelowMiddle(rho: Float64Array, t: number, sessions: number): number[] {
  const rows: number[] = [];
  let before = Number.NaN;
  let next = 0;
  for (let i = 0; i + sessions <= t; i++) {
    const x = rho[i] ?? Number.NaN;
    if (x < middle && before >= middle && i >= next) {
      rows.push(i);
      next = i + sessions + 1;
    }
    before = x;
  }
  return rows;
}

function afterFalls({ market, correlation }: CheckContext, t: number, sessions: number) {
  const { large, small } = market;
  const rows = fallsBelowMiddle(correlation(), t, sessions);
  let [ahead, total] = [0, 0];
  for (const row of rows) {
    const lead =
      valueAt(small, row + sessions) / valueAt(small, row) - valueAt(large, row + sessions) / valueAt(large, row);
    total += lead;
    if (lead > 0) ahead++;
  }
  const mean = total / rows.length;
  return {
    cases: rows.length,
    holds: isAhead(ahead, rows.length, mean),
    found: `small caps ahead ${sessions} sessions later in ${ahead} of ${rows.length} cases, on average by ${signedPercent(mean, 1)}`,
  };
}

const minCases = 8;

/** What followed each fall of the correlation into the lower half of the published band. */
export function decouplingLeads(known: CheckContext): Finding {
  const t = known.market.days.length - 1;
  const definition = `each fall of the ${usual}-session correlation below ${middle}, the middle of the band, without overlap; holds if small caps were then ahead over 126 sessions in most cases and on average, not if in neither way`;
  const alternatives = () =>
    [63, 252].map((sessions) => {
      const { cases, holds, found } = afterFalls(known, t, sessions);
      return alternative(cases < minCases ? null : holds, `over ${sessions} sessions`, found);
    });
  const { cases, holds, found } = afterFalls(known, t, 126);
  if (cases < minCases) return notCheckable(definition, `only ${plural(cases, 'such fall')} in these files`);
  if (holds === null)
    return notCheckable(definition, 'most cases and the average point opposite ways', { found, alternatives });
  return finding(holds, definition, found, { alternatives });
}
