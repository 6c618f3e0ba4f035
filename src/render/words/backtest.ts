import type { BacktestPart, BacktestReport } from '../../report/backtest/schema.ts';
import type { CohortReport } from '../../report/record/schema.ts';
import { signed, stateWords } from '../../report/verdict-words.ts';
import { count } from '../../words/counts.ts';
import { listWords } from '../../words/list-words.ts';
import { percent } from '../../words/numbers.ts';
import { dividendWords } from './dividends.ts';

/** Formats of the record's figures, for all texts. */

const nothing = '-';

export const share = (fraction: number | null): string => (fraction === null ? nothing : percent(fraction, 0));

/** A log return in points (hundredths), with a sign. */
const points = (x: number | null): string => (x === null ? nothing : signed(x * 100));

const isKnown = (interval: readonly (number | null)[]): interval is [number, number] =>
  interval.every((end) => end !== null);

/** 42% (30-56) */
export function hitRate({ hitRate: rate, hitRate95 }: CohortReport): string {
  if (rate === null || !isKnown(hitRate95)) return nothing;
  const [low, high] = hitRate95;
  return `${percent(rate, 0)} (${(low * 100).toFixed(0)}-${(high * 100).toFixed(0)})`;
}

/** -1.80 (-3.65 to +0.05), in points */
export function difference({ difference: of, interval95 }: Pick<CohortReport, 'difference' | 'interval95'>): string {
  return isKnown(interval95) ? `${points(of)} (${points(interval95[0])} to ${points(interval95[1])})` : points(of);
}

/** A p-value to two decimals, or its upper bound if it is small. */
export const probability = (p: number | null): string => (p === null ? nothing : p < 0.005 ? '<0.01' : p.toFixed(2));

/** -0.05 (-0.12 to +0.03) */
export function correlation({ rankCorrelation, interval95 }: BacktestPart): string {
  if (rankCorrelation === null) return nothing;
  const [low, high] = interval95;
  const interval = low === null || high === null ? '' : ` (${signed(low)} to ${signed(high)})`;
  return `${signed(rankCorrelation)}${interval}`;
}

export const correlationAlone = ({ rankCorrelation }: BacktestPart): string =>
  rankCorrelation === null ? nothing : signed(rankCorrelation);

/** Shares of sessions after which small was ahead, by stance: breakout, neutral, relief rally. */
export const byStance = ({ byStance: stances }: BacktestPart): string[] =>
  (['breakout', 'neutral', 'relief-rally'] as const).map((name) =>
    share(stances.find(({ stance }) => stance === name)?.share ?? null),
  );

/** Number of non-overlapping periods of a horizon behind a figure. */
export const spans = ({ sessions }: BacktestPart, horizon: number): string => count(Math.floor(sessions / horizon));

/** Which signals have a rank correlation significantly different from 0, and with which sign. */
export function signalFindings({ signals }: BacktestReport, horizon: number): string {
  const all = signals.filter((signal) => signal.horizon === horizon && isKnown(signal.all.interval95));
  if (all.length === 0) return 'The history is too short to tell any signal from no relation.';
  const named = (isSo: (low: number, high: number) => boolean) =>
    all.filter(({ all: { interval95 } }) => isKnown(interval95) && isSo(...interval95)).map(({ title: name }) => name);
  const [claimed, against] = [named((low) => low > 0), named((_, high) => high < 0)];
  const rest = all.length - claimed.length - against.length;
  if (rest === all.length) return `None of the ${count(rest)} is told from no relation.`;
  const others = rest === 0 ? '' : rest === 1 ? ' The other is not.' : ` The other ${count(rest)} are not.`;
  const parts = [
    ...(claimed.length > 0 ? [`${listWords(claimed)}, as claimed`] : []),
    ...(against.length > 0 ? [`${listWords(against)}, against the claim`] : []),
  ];
  return `Told from no relation: ${parts.join('; ')}.${others}`;
}

export const stateName = (state: BacktestReport['decades'][number]['state']): string =>
  state === 'any' ? 'any session' : stateWords[state];

export const title = ({ graded, from, to, states }: BacktestReport): string =>
  `Track record of the rules${graded === 'prices-alone' ? ' on prices alone' : ''}, ` +
  `${from ?? nothing} to ${to ?? nothing}: ${count(states.reduce((sum, { sessions }) => sum + sessions, 0))} sessions`;

/** Caveats for every reader of the figures. */
export const caveats = ({ labels, totalReturn, knownBy }: BacktestReport): string[] => [
  `Each verdict is entered at the next close; figures are log returns of the ${labels.small} less the ${labels.large}, ${dividendWords(
    { label: labels.large, totalReturn: totalReturn.large },
    { label: labels.small, totalReturn: totalReturn.small },
  )}, known by ${knownBy ?? nothing}.`,
  'The rules were written in 2025-26: all of this is in-sample. Sessions overlap; cases do not.',
];
