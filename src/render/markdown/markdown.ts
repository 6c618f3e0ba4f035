import { visible } from '../../words/quoted.ts';

/** Text with Markdown syntax escaped, on one line. */
export const markdownText = (cell: string) => visible(cell.replace(/\s+/g, ' ')).replace(/([\\|`*_<>[\]])/g, '\\$1');

/** Sentences as paragraphs of Markdown. */
export const markdownParagraphs = (texts: readonly string[]): string[] =>
  texts.map((text) => `${markdownText(text)}\n`);

/** A paragraph in bold. */
export const markdownHeading = (text: string): string => `**${markdownText(text)}**\n`;

/** A Markdown table: the first columns are left-aligned, the others right-aligned. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[], texts = 1): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownText).join(' | ')} |\n`;
  const rule = `| ${head.map((_, i) => (i < texts ? '---' : '---:')).join(' | ')} |\n`;
  return line(head) + rule + rows.map(line).join('');
}
