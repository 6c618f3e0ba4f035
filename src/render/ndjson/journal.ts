import type { RecordedHistory } from '../../report/journal/schema.ts';
import type { Renderer } from '../renderer.ts';
import { ndjson } from './ndjson.ts';

/** One object per record. */
export const render: Renderer<RecordedHistory> = ({ records }) => ndjson(records);
