import type { Io } from '../../io.ts';
import { columnsOf as widthOf } from '../../render/screen/layout/columns.ts';
import { columnsOf } from './columns.ts';

/** Lines that a text takes on the screen. */
function screenLines(text: string, width: number): number {
  const lines = text.replace(/\n$/, '').split('\n');
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / width)), 0);
}

/** Writes a text to stdout, through the pager if it does not fit the terminal. */
export async function writePaged(io: Io, text: string): Promise<void> {
  const { isTerminal, rows } = io.stdout;
  // The prompt takes a line.
  const isLong = isTerminal && rows !== undefined && screenLines(text, columnsOf(io)) >= rows;
  if (isLong && io.env.TERM !== 'dumb' && (await io.page(text))) return;
  io.stdout.write(text);
}
