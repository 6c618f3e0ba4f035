import type { HistoryReport } from '../../report/history/schema.ts';
import type { Renderer } from '../renderer.ts';
import { historyTextRows } from '../screen/history.ts';
import { markdownTable } from './markdown.ts';

/** The history as a Markdown table. */
export const render: Renderer<HistoryReport> = ({ sessions }) => {
  const { head, rows } = historyTextRows(sessions);
  return markdownTable(head, rows);
};
