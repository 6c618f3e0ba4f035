import type { RecordedHistory } from '../../../report/journal/schema.ts';
import type { Formats } from '../../command.ts';

/** Renderers of `rotation history --journal`, by the format names of the command. */
export const journalFormats: Formats<RecordedHistory> = {
  table: () => import('../../../render/screen/journal.ts'),
  json: () => import('../../../render/json.ts'),
  ndjson: () => import('../../../render/ndjson/journal.ts'),
  csv: () => import('../../../render/csv/journal.ts'),
  markdown: () => import('../../../render/markdown/journal.ts'),
};
