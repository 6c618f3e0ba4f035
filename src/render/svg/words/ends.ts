import { civilFromDays } from '../../../dates/civil-dates.ts';

/** Rows that end a month or a year, of the last ones the latest row: for the table behind a long line. */
export function endRows(days: ArrayLike<number>, from: number, to: number, period: 'month' | 'year'): number[] {
  const key = (row: number) => {
    const { year, month } = civilFromDays(days[row] ?? 0);
    return period === 'year' ? year : year * 12 + month;
  };
  const rows: number[] = [];
  for (let row = from; row <= to; row++) if (row === to || key(row) !== key(row + 1)) rows.push(row);
  return rows;
}
