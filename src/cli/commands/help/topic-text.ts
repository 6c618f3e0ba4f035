import { indented } from '../../../render/screen/layout/indented.ts';
import { narrow } from '../../../render/screen/layout/widths.ts';
import { wrap } from '../../../render/screen/layout/wrap.ts';
import type { Topic } from './topics/topic.ts';

const widest = 30;

/** A name and its meaning: side by side, or below each other where a screen is narrow or a name is long. */
function rowLines(name: string, meaning: string, column: number, width: number): string[] {
  if (width < narrow) return [`  ${name}`, ...indented(meaning, width, 6)];
  const lines = wrap(meaning, width - column);
  if (name.length > column - 4) return [`  ${name}`, ...lines.map((line) => `${' '.repeat(column)}${line}`)];
  return lines.map((line, i) => `${(i === 0 ? `  ${name}` : '').padEnd(column)}${line}`);
}

/** A topic of the help as text. */
export function topicText({ summary, blocks }: Topic, width: number): string {
  const names = blocks.flatMap((block) => (typeof block === 'string' ? [] : block.map(([name]) => name.length)));
  const column = Math.min(widest, Math.max(...names) + 4);
  const lines = blocks.map((block) =>
    typeof block === 'string'
      ? wrap(block, width)
      : block.flatMap(([name, meaning]) => rowLines(name, meaning, column, width)),
  );
  const title = `${summary.charAt(0).toUpperCase()}${summary.slice(1)}`;
  const text = lines.reduce((above, block, i) => {
    // A heading ends in a colon and stands right above its rows.
    const isBelowHeading = typeof blocks[i] !== 'string' && above.endsWith(':');
    return `${above}${isBelowHeading ? '\n' : '\n\n'}${block.join('\n')}`;
  }, wrap(title, width).join('\n'));
  return `${text}\n`;
}
