import { quoted } from '../../errors.ts';
import type { QualityNote } from '../../series/quality-note.ts';
import type { Line } from './records.ts';

/** Words of a person or a lawyer, not cells: "Downloaded from ...". */
const isFooter = ({ cells }: Line) =>
  cells.slice(1).every((cell) => cell.trim() === '') && /^\p{L}[^\n]*\p{L}{2}[^\p{L}]+\p{L}{2}/u.test(cells[0] ?? '');

/** Takes the lines of words off the end. */
export function withoutFooter(body: readonly Line[]): { rows: readonly Line[]; footer: readonly Line[] } {
  const last = body.findLastIndex((line) => !isFooter(line));
  return { rows: body.slice(0, last + 1), footer: body.slice(last + 1) };
}

/** What there is to say about lines of words below the rows. */
export function footerNote([first, ...others]: readonly Line[]): Omit<QualityNote, 'file'>[] {
  if (!first) return [];
  const more = others.length > 0 ? ` and ${others.length} more below it` : '';
  const message = `line ${first.line} is no row and is left out${more}: ${quoted(first.cells[0] ?? '')}`;
  return [{ code: 'footer', severity: 'warning', message }];
}
