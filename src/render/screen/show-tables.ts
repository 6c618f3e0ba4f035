import type { ShowReport } from '../../report/show/schema.ts';
import type { DetailTable } from '../../signals/details/detail-table.ts';
import { count } from '../../words/counts.ts';
import type { RenderOptions } from '../renderer.ts';
import { barTexts, cellText } from '../words/show-cells.ts';
import { wrap } from './layout/wrap.ts';

type Rows = ShowReport['tables'][number]['rows'];

const screen = 80;
const indent = '  ';

/** A column as text: title and cells, padded to one width. */
function columnTexts(column: DetailTable['columns'][number], rows: Rows, unicode: boolean): string[] {
  const figures = rows.map((row) => cellText(column, row));
  const wide = Math.max(...figures.map((text) => text.length), column.bar ? 0 : column.title.length);
  const padded = figures.map((text) => (column.as === 'text' ? text.padEnd(wide) : text.padStart(wide)));
  if (!column.bar) return [column.as === 'text' ? column.title.padEnd(wide) : column.title.padStart(wide), ...padded];
  const values = rows.map((row) => row[column.id]).map((value) => (typeof value === 'number' ? value : null));
  const bars = barTexts(column, values, unicode);
  const cells = padded.map((text, i) => `${text}  ${bars[i]}`);
  const width = Math.max(column.title.length, ...cells.map((text) => text.length));
  return [column.title, ...cells].map((text) => text.padEnd(width));
}

/** As many columns as fit, with narrower gaps if that saves one. */
function beside(texts: readonly string[][], width: number): { gap: string; texts: readonly string[][] } {
  const needed = (count: number, gap: number) =>
    indent.length +
    texts.slice(0, count).reduce((sum, column) => sum + (column[0] ?? '').length, 0) +
    gap * (count - 1);
  const gap = [3, 2, 1].find((space) => needed(texts.length, space) <= width) ?? 1;
  let shown = texts.length;
  while (shown > 1 && needed(shown, gap) > width) shown--;
  return { gap: ' '.repeat(gap), texts: texts.slice(0, shown) };
}

/** A table of a signal's details; rows beyond those of the screen are only counted. */
export function tableLines(details: DetailTable, all: Rows, options: RenderOptions): string[] {
  const { paint, unicode, verbose } = options;
  const width = Math.min(options.width, screen);
  const rows = verbose ? all : all.slice(0, details.shown ?? all.length);
  const hidden = all.length - rows.length;
  const title = details.title === '' ? [] : wrap(details.title, width - indent.length);
  const columns = details.columns.map((column) => columnTexts(column, rows, unicode));
  const { gap, texts } = beside(columns, width);
  const line = (i: number) => `${indent}${texts.map((column) => column[i]).join(gap)}`.trimEnd();
  const more = `${count(hidden)} more: --verbose, or --json`;
  return [
    ...title.map((text) => `${indent}${text}`),
    paint.dim(line(0)),
    ...rows.map((_, i) => line(i + 1)),
    ...(hidden > 0 ? [paint.dim(`${indent}${more}`)] : []),
    ...(details.notes ?? []).flatMap((note) => wrap(note, width - indent.length)).map((text) => `${indent}${text}`),
  ];
}
