import type { HistoryReport } from '../../report/history/schema.ts';
import type { Renderer } from '../renderer.ts';
import { historyTextRows } from '../screen/history.ts';
import { markdownTable } from './markdown.ts';

/** One row per session. */
export const render: Renderer<HistoryReport> = ({ sessions }) => {
  const { head, rows } = historyTextRows(sessions);
  return markdownTable(head, rows);
};
