import type { Random } from '../../../src/stats/random.ts';
import { oneOf } from './bars.ts';

/** How a table is written, apart from its layout. */
export interface Dialect {
  delimiter: string;
  lineEnd: string;
  encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'windows-1252';
  isQuoted: boolean;
}

/** Any dialect; a layout may fix a part of it. */
export const randomDialect = (random: Random, fixed: Partial<Dialect> = {}): Dialect => ({
  delimiter: oneOf(random, [',', ';', '\t', '|']),
  lineEnd: oneOf(random, ['\n', '\n', '\r\n', '\r']),
  encoding: oneOf(random, ['utf-8', 'utf-8', 'utf-8-bom', 'utf-16le', 'windows-1252']),
  isQuoted: random() < 0.3,
  ...fixed,
});

/** A cell in quotes, if it must be or all are. */
const quotedCell = (cell: string, { delimiter, isQuoted }: Dialect) =>
  (isQuoted && cell !== '') || cell.includes(delimiter) ? `"${cell}"` : cell;

/** The text of a table. */
export const tableText = (rows: readonly (readonly string[])[], dialect: Dialect): string =>
  rows.map((row) => row.map((cell) => quotedCell(cell, dialect)).join(dialect.delimiter) + dialect.lineEnd).join('');

/** The bytes of a text. A text that Windows-1252 does not hold is written in UTF-8. */
export function fileBytes(text: string, { encoding }: Dialect): Buffer {
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (encoding === 'utf-8-bom') return Buffer.from(`\ufeff${text}`);
  const isLatin = encoding === 'windows-1252' && [...text].every((c) => c.charCodeAt(0) < 0x100);
  return Buffer.from(text, isLatin ? 'latin1' : 'utf-8');
}
