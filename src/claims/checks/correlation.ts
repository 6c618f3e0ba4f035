import type { Market } from '../../market/market.ts';
import { correlation as pearson } from '../../stats/correlation.ts';
import { fallsBelow } from '../../stats/falls-below.ts';
import { simpleReturns } from '../../stats/returns.ts';
import { rollingCorrelation } from '../../stats/rolling/rolling-correlation.ts';
import { rollingMaximum, rollingMinimum } from '../../stats/rolling/rolling-extrema.ts';
import { valueAt } from '../../stats/value-at.ts';
import { plural } from '../../words/counts.ts';
import { fixed } from '../../words/numbers.ts';
import type { Alternative, CheckContext, Finding } from '../claim.ts';
import { alternative, finding, inconclusive, isAhead, notCheckable, yardstick } from '../finding.ts';
import { averageLead } from './average-lead.ts';
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
  return found.length === 0 ? alternative(false, definition, 'none matches') : alternative(true, definition, words);
}

const noDay = `no session of ${day} in the files`;

/** The correlation on the day of the article, rounded as it was published. */
export function correlationNow({ market, correlation }: CheckContext): Finding {
  const t = rowOfDay(market, day);
  const definition = `Pearson's, of daily simple returns over ${usual} sessions to ${day}, to two decimals`;
  if (t < 0) return notCheckable(definition, noDay);
  const rho = valueAt(correlation(), t);
  if (Number.isNaN(rho)) return notCheckable(definition, `needs ${usual + 1} common sessions up to ${day}`);
  const over = (window: number, definedAs: typeof alternative) => {
    const other = correlationOver(market, t, window);
    return definedAs(roundsTo(other, 0.86), `over ${window} sessions`, fixed(other, 3));
  };
  return finding(roundsTo(rho, 0.86), definition, `${fixed(rho, 3)} over the ${usual} sessions to ${day}`, {
    figure: fixed(rho, 3),
    dependsOn: 'the window',
    yardsticks: [over(63, yardstick), over(126, yardstick)],
    alternatives: () => [over(190, alternative), anyWindow(market, t, 0.86)],
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
/** A quarter and half a year, as usual as a year; and others. */
const usualWindows = [63, 126];
const otherWindows = [20, 42, 90, 189, 378, 504];

/** The extremes of five years, at the usual window and at others. */
export function correlationBand({ market, correlation }: CheckContext): Finding {
  const t = rowOfDay(market, day);
  const definition = `lowest and highest ${usual}-session correlation of the ${fiveYears} sessions to ${day}, each end within 0.01`;
  if (t < 0) return notCheckable(definition, noDay);
  const band = bandOf(correlation(), t);
  if (Number.isNaN(band[0])) return notCheckable(definition, `needs ${fiveYears + usual} common sessions up to ${day}`);
  const over = (window: number, definedAs: typeof alternative) => {
    const other = bandOver(market, t, window);
    const known = Number.isNaN(other[0]) ? null : isPublished(other);
    return definedAs(known, `${window}-session correlation`, known === null ? 'too few sessions' : bandWords(other));
  };
  return finding(
    isPublished(band),
    definition,
    `${bandWords(band)} over ${usual} sessions, in the five years to ${day}`,
    {
      figure: bandWords(band),
      dependsOn: 'the window',
      yardsticks: usualWindows.map((window) => over(window, yardstick)),
      alternatives: () => otherWindows.map((window) => over(window, alternative)),
    },
  );
}

/** Of the published band. */
const middle = 0.855;

/** Those with an outcome by row `t`, each after the outcome of the one before. */
function separateFalls(falls: Int32Array, t: number, sessions: number): number[] {
  const taken: number[] = [];
  for (const row of falls) if (row + sessions <= t && row > (taken.at(-1) ?? -Infinity) + sessions) taken.push(row);
  return taken;
}

function afterFalls({ large, small }: Market, falls: Int32Array, t: number, sessions: number) {
  const rows = separateFalls(falls, t, sessions);
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
    found: `small caps ahead ${sessions} sessions later in ${ahead} of ${rows.length} cases, ${averageLead(2 * ahead > rows.length, mean)}`,
  };
}

const minCases = 8;

/** What followed each fall of the correlation into the lower half of the published band. */
export function decouplingLeads({ market, correlation }: CheckContext): Finding {
  const t = market.days.length - 1;
  const falls = fallsBelow(correlation(), middle);
  const definition = `each fall of the ${usual}-session correlation below ${middle}, the middle of the band, without overlap; holds if small caps were then ahead over 126 sessions in most cases and on average, not if in neither way`;
  const { cases, holds, found } = afterFalls(market, falls, t, 126);
  if (cases < minCases) return notCheckable(definition, `only ${plural(cases, 'such fall')} in these files`);
  const yardsticks = [63, 252].map((sessions) => {
    const other = afterFalls(market, falls, t, sessions);
    return yardstick(other.cases < minCases ? null : other.holds, `over ${sessions} sessions`, other.found);
  });
  if (holds === 'inconclusive')
    return inconclusive(definition, 'most cases and the average point opposite ways', { found, yardsticks });
  return finding(holds, definition, found, { yardsticks, dependsOn: 'the horizon' });
}
