import type { Shown } from '../../report/show/build.ts';
import { historyText } from '../screen/chart/show.ts';
import { sampleLine } from '../words/sample.ts';
import { capital, changesText, paramsText, recordTexts, sourcesText, stanceText } from '../words/show.ts';
import { cellText } from '../words/show-cells.ts';
import { markdownHeading, markdownParagraphs, markdownTable, markdownText } from './markdown.ts';

/** Details of a signal as Markdown, with all rows. */
export function render({ report, details }: Shown): string {
  const { signal, session, says, rule, notes } = report;
  const facts = [
    ['Changes', changesText(report)],
    ['Record', recordTexts(report).join('; ')],
    ['Rule', rule],
    ['Set to', paramsText(report)],
    ['Claim', signal.claim],
    ['Sources', sourcesText(report)],
    ['Value', historyText(report)],
  ] as const;
  return [
    ...(report.sample ? [markdownHeading(sampleLine)] : []),
    `**${capital(signal.title)} on ${session}: ${stanceText(signal)}** (weight ${signal.weight})\n`,
    ...markdownParagraphs([says]),
    ...markdownParagraphs(notes),
    facts
      .filter(([, text]) => text !== '')
      .map(([name, text]) => `- ${name}: ${markdownText(text)}\n`)
      .join(''),
    ...details.tables.flatMap(({ title, columns, notes: under = [] }, i) =>
      (report.tables[i]?.rows ?? []).length === 0
        ? []
        : [
            ...(title === '' ? [] : markdownParagraphs([title])),
            markdownTable(
              columns.map((column) => column.title),
              (report.tables[i]?.rows ?? []).map((row) => columns.map((column) => cellText(column, row))),
            ),
            ...markdownParagraphs(under),
          ],
    ),
  ].join('\n');
}
