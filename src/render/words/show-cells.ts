import type { ShowReport } from '../../report/show/schema.ts';
import type { DetailColumn } from '../../signals/details/detail-table.ts';
import { count } from '../../words/counts.ts';
import { fixed, percent, signed, signedPercent } from '../../words/numbers.ts';

type Row = ShowReport['tables'][number]['rows'][number];

const unknown = '-';

function figure({ as, decimals }: DetailColumn, x: number): string {
  if (as === 'text') return String(x);
  if (as === 'count') return count(x);
  if (as === 'percent') return signedPercent(x, decimals ?? 2);
  if (as === 'points') return signed(x * 100, decimals ?? 1);
  if (as === 'share') return percent(x, decimals ?? 0);
  return as === 'score' ? signed(x) : fixed(x, decimals ?? 2);
}

/** A cell as text. */
export function cellText(column: DetailColumn, row: Row): string {
  const value = row[column.id] ?? null;
  if (value === null) return column.unknown ?? unknown;
  if (typeof value !== 'number') return value === true ? 'yes' : value === false ? 'no' : value;
  const text = figure(column, value);
  const [low, high] = (column.interval ?? []).map((key) => row[key]);
  if (typeof low !== 'number' || typeof high !== 'number') return text;
  return `${text} (${(low * 100).toFixed(0)} to ${(high * 100).toFixed(0)})`;
}

/** Width of the longest bar in characters; for a score of 1 it is that of the first screen. */
const widest = { figure: 9, score: 5 } as const;

/** Bars of a column left or right of an axis, in half characters, scaled to the largest value. */
export function barTexts({ as }: DetailColumn, values: readonly (number | null)[], unicode: boolean): string[] {
  const known = values.filter((value) => value !== null);
  const largest = as === 'score' ? 1 : Math.max(...known.map(Math.abs), 0);
  const maxWidth = as === 'score' ? widest.score : widest.figure;
  const halves = (value: number | null) =>
    value === null || largest === 0 ? 0 : Math.round((value / largest) * 2 * maxWidth);
  const cells = (side: 1 | -1) => Math.ceil(Math.max(0, ...values.map((value) => side * halves(value))) / 2);
  const [left, right] = [cells(-1), cells(1)];
  const [full, half, halfLeft, axis] = unicode ? ['█', '▌', '▐', '│'] : ['=', '-', '-', '|'];
  return values.map((value) => {
    const n = halves(value);
    const whole = full.repeat(Math.floor(Math.abs(n) / 2));
    const isHalf = Math.abs(n) % 2 === 1;
    const [before, after] = n < 0 ? [`${isHalf ? halfLeft : ''}${whole}`, ''] : ['', `${whole}${isHalf ? half : ''}`];
    return `${before.padStart(left)}${axis}${after.padEnd(right)}`;
  });
}
