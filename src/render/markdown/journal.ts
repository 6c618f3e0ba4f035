import type { RecordedHistory } from '../../report/journal/schema.ts';
import type { Renderer } from '../renderer.ts';
import { callCell, recordedTextRows } from '../words/journal.ts';
import { markdownTable } from './markdown.ts';

/** The journal as Markdown tables. */
export const render: Renderer<RecordedHistory> = ({ records, horizons }) => {
  const { head, rows } = recordedTextRows(records, horizons);
  return markdownTable(
    [...head, 'call'],
    rows.map((row, i) => [...row, ...records.slice(i, i + 1).map(callCell)]),
  );
};
