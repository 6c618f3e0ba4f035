import { countThrough } from '../../dates/count-through.ts';
import { type CodeSums, sumsOfCodes } from '../../kernel/code-sums.ts';
import { type Contrast, states } from '../names.ts';
import { gradedRows, outcomesOver } from '../record/outcomes.ts';
import { code } from '../verdict/state.ts';
import type { PoolMarket } from './pool-market.ts';

/** A market's difference in each half of its span; NaN where a verdict is missing in it. */
export interface Halves {
  /** Last day of the first half, in days since 1970-01-01. */
  until: number;
  first: number;
  second: number;
}

const meanOf = (parts: readonly CodeSums[]) =>
  parts.reduce((total, { sum }) => total + sum, 0) / parts.reduce((total, { rows }) => total + rows, 0);

/** Halves by the calendar, not by rows: a year of fewer sessions is still a year. */
export function halves(contrast: Contrast, market: PoolMarket, horizon: number): Halves {
  const { days, codes, values } = outcomesOver(market, gradedRows(market), horizon);
  const until = Math.floor(((days[0] ?? 0) + (days.at(-1) ?? 0)) / 2);
  const parts = sumsOfCodes(values, codes, [0, countThrough(days, until), values.length], states.length);
  const [first = Number.NaN, second = Number.NaN] = parts.map((byCode) => {
    const after = (own: number) => meanOf(byCode.slice(own, own + 1));
    const other = contrast === 'breakout-less-any' ? meanOf(byCode) : after(code('relief-rally'));
    return after(code('breakout')) - other;
  });
  return { until, first, second };
}
