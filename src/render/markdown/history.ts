import type { HistoryReport } from '../../report/history/schema.ts';
import type { Renderer } from '../renderer.ts';
import { historyTextRows } from '../screen/history.ts';
import { historySummary } from '../words/history.ts';
import { sampleLine } from '../words/sample.ts';
import { markdownHeading, markdownParagraphs, markdownTable } from './markdown.ts';

/** The history as a Markdown table under its summary. */
export const render: Renderer<HistoryReport> = (report) => {
  const { head, rows } = historyTextRows(report.sessions);
  const sample = report.sample ? [markdownHeading(sampleLine)] : [];
  return [...sample, ...markdownParagraphs([historySummary(report).join(' ')]), markdownTable(head, rows)].join('\n');
};
