import { civilFromDays, isoDate } from '../../dates/civil-dates.ts';
import type { Market } from '../../market/market.ts';
import { valueAt } from '../../stats/value-at.ts';
import type { SignalColumns } from '../signal.ts';
import { score, text } from './columns.ts';
import type { DetailColumn, DetailTable } from './detail-table.ts';

const monthOf = (day: number) => {
  const { year, month } = civilFromDays(day);
  return year * 12 + month;
};

/** Row of the last session of each month through row `t`, latest first; row `t` itself for the current month. */
export function monthEnds({ days }: Pick<Market, 'days'>, t: number): number[] {
  const rows: number[] = [];
  let after = Number.NaN;
  for (let row = t; row >= 0; row--) {
    const month = monthOf(valueAt(days, row));
    if (month !== after) rows.push(row);
    after = month;
  }
  return rows;
}

/**
 * A signal's value and score at each month end with a known value, latest first.
 *
 * @param more - further columns, each with its value by row
 */
export function monthEndTable(
  { value, score: scores }: SignalColumns,
  t: number,
  market: Market,
  figure: Omit<DetailColumn, 'id'>,
  more: readonly (readonly [DetailColumn, (row: number) => number])[] = [],
): DetailTable {
  return {
    id: 'monthEnds',
    title: 'At the end of each month',
    columns: [
      text('date', 'session'),
      { id: 'value', ...figure },
      ...more.map(([column]) => column),
      score('score', 'score', { bar: true }),
    ],
    rows: monthEnds(market, t)
      .filter((row) => !Number.isNaN(valueAt(value, row)))
      .map((row) => ({
        date: isoDate(valueAt(market.days, row)),
        value: valueAt(value, row),
        ...Object.fromEntries(more.map(([{ id }, valueOn]) => [id, valueOn(row)])),
        score: valueAt(scores, row),
      })),
    shown: 13,
  };
}
