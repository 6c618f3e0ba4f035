import type { RecordedHistory } from '../../report/journal/schema.ts';
import type { RenderOptions } from '../renderer.ts';
import { changedLines, outcomeRows, recordedCallLines, recordedTextRows } from '../words/journal.ts';
import { borderless } from './layout/borderless.ts';
import { wrap } from './layout/wrap.ts';

/** Widths of the text columns; figures are as wide as a return of two digits. */
const [session, verdict, figure] = [11, 18, 7];

const overlap = 'Forward returns of neighbouring sessions share most of their days: count the months, not the lines.';

/** Recorded verdicts with the returns after them, newest last. */
export function render(report: RecordedHistory, { width, paint }: RenderOptions): string {
  const { records, horizons, outcomes } = report;
  const { head, rows } = recordedTextRows(records, horizons);
  const figures = horizons.length + 1;
  const lines = (cells: string[][]) =>
    borderless(
      cells.map((row) => row.map((cell, i) => (i < 2 ? cell : i < 2 + figures ? cell.padStart(figure) : `  ${cell}`))),
      [session, verdict, ...Array(figures).fill(figure), null],
    );
  const [top = '', ...below] = lines([head, ...rows]);
  const notes = [
    ...recordedCallLines(report),
    ...(outcomes.length > 0 ? [overlap] : []),
    ...changedLines(records),
  ].flatMap((line) => wrap(line, width));
  return `${[
    paint.dim(top),
    ...below,
    ...(outcomes.length > 0 ? ['', ...lines(outcomeRows(report))] : []),
    ...(notes.length > 0 ? ['', ...notes] : []),
  ].join('\n')}\n`;
}
