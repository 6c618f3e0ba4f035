import { contrasts, decidingContrast } from '../../judgement/names.ts';
import type { PoolReport } from '../../report/pool/schema.ts';
import { callRows, contrastNames, contrastRows, marketRows, marketWords, readings, title } from '../words/pool.ts';
import { markdownHeading, markdownTable, markdownParagraphs as paragraphs } from './markdown.ts';

const table = ([head = [], ...rows]: readonly (readonly string[])[]) => markdownTable(head, rows);

/** The pool for an issue or a chat, every market included. */
export function render(report: PoolReport): string {
  const blocks = contrasts.flatMap((kind) => [
    `**${contrastNames[kind]}**\n`,
    ...paragraphs([kind === decidingContrast ? readings.deciding : readings.exploratory]),
    table(contrastRows(report, kind)),
    table(marketRows(report, kind)),
  ]);
  return [
    markdownHeading(title(report)),
    ...paragraphs(report.summary),
    ...paragraphs(marketWords(report)),
    ...(report.ok ? blocks : []),
    ...paragraphs([readings.calls]),
    table(callRows(report, true)),
  ].join('\n');
}
