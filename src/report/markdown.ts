const escaped = (cell: string) => cell.replace(/([\\|`*_<>[\]])/g, '\\$1').replace(/\s+/g, ' ');

/** A table in Markdown; the first column is text, the others are set to the right. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |\n`;
  const rule = `| ${head.map((_, i) => (i === 0 ? '---' : '---:')).join(' | ')} |\n`;
  return line(head) + rule + rows.map(line).join('');
}
