import type { RecordedHistory } from '../../report/journal/schema.ts';
import type { Renderer } from '../renderer.ts';
import { ndjson } from './ndjson.ts';

/** The journal as NDJSON: one object per record. */
export const render: Renderer<RecordedHistory> = ({ records }) => ndjson(records);
