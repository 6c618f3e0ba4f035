import type { Report } from '../../report/check/schema.ts';
import { noteWords } from '../../words/notes.ts';
import { signed } from '../../words/numbers.ts';
import { factsOf } from '../words/check/facts.ts';
import { paragraph } from '../words/check/paragraph.ts';
import { maxRows, otherSignals, rowReason, rowTitle, signalsWithRow } from '../words/check/rows.ts';
import { ageLine, dayWords, markedState } from '../words/check/verdict-line.ts';
import { sampleLines } from '../words/sample.ts';
import { markdownTable, markdownText } from './markdown.ts';

/** The rows of the screen as a table, and the line for all others. */
function signalsOf(report: Report): string[] {
  if (report.verdict.state === 'insufficient-data') return [];
  const shown = signalsWithRow(report, maxRows);
  const rows = shown.map((signal) => [
    rowTitle(signal),
    signal.known ? signed(signal.score ?? 0) : 'none',
    rowReason(signal, report),
  ]);
  const others = otherSignals(report, shown);
  return [markdownTable(['signal', 'score', 'why'], rows, 3), ...(others === '' ? [] : [`${markdownText(others)}\n`])];
}

const facts = (report: Report): string[] => [
  ...factsOf({ ...report, warnings: [] }).map(({ label, lines }) => `${label}: ${lines.join('. ')}`),
  ...report.warnings.map((warning) => `Warning: ${noteWords(warning)}`),
];

/** The verdict and its grounds as Markdown: the words of the screen, in its order. */
export function render(report: Report): string {
  const age = ageLine(report);
  return [
    ...sampleLines(report).map((line) => `**${line}**\n`),
    `**${markedState(report, true)}**${markdownText(dayWords(report))}\n`,
    ...(age === undefined ? [] : [`**${markdownText(age)}**\n`]),
    `${markdownText(paragraph(report))}\n`,
    ...signalsOf(report),
    facts(report)
      .map((fact) => `- ${markdownText(fact)}\n`)
      .join(''),
    'A calculator, not advice.\n',
  ].join('\n');
}
