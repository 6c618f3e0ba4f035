import type { Shown } from '../../report/show/build.ts';
import { historyText } from '../screen/chart/show.ts';
import { capital, paramsText, recordTexts, sourcesText, stanceText, turnsText } from '../words/show.ts';
import { cellText } from '../words/show-cells.ts';
import { markdownTable } from './markdown.ts';

/** Details of a signal as Markdown, with all rows. */
export function render({ report, details }: Shown): string {
  const { signal, session, says, rule, notes } = report;
  const facts = [
    ['Rule', rule],
    ['Settings', paramsText(report)],
    ['Turns', turnsText(report)],
    ['Claim', signal.claim],
    ['Sources', sourcesText(report)],
    ['Record', recordTexts(report).join('; ')],
    ['Value', historyText(report)],
  ] as const;
  return [
    `**${capital(signal.title)}: ${stanceText(signal)}** (weight ${signal.weight}, ${session})\n`,
    `${says}\n`,
    facts
      .filter(([, text]) => text !== '')
      .map(([name, text]) => `- ${name}: ${text}\n`)
      .join(''),
    ...details.tables.flatMap(({ title, columns, notes: under = [] }, i) => [
      ...(title === '' ? [] : [`${title}\n`]),
      markdownTable(
        columns.map((column) => column.title),
        (report.tables[i]?.rows ?? []).map((row) => columns.map((column) => cellText(column, row))),
      ),
      ...under.map((note) => `${note}\n`),
    ]),
    ...notes.map((note) => `${note}\n`),
  ].join('\n');
}
