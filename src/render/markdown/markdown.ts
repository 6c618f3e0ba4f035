import { visible } from '../../errors.ts';

/** Text as it is in Markdown: what has a meaning there is escaped, and it is one line. */
export const markdownText = (cell: string) => visible(cell.replace(/\s+/g, ' ')).replace(/([\\|`*_<>[\]])/g, '\\$1');

/** A table in Markdown; the first columns are text, the others are set to the right. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[], texts = 1): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownText).join(' | ')} |\n`;
  const rule = `| ${head.map((_, i) => (i < texts ? '---' : '---:')).join(' | ')} |\n`;
  return line(head) + rule + rows.map(line).join('');
}
