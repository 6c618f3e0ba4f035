import type { HistoryReport } from '../../report/history/schema.ts';
import type { Renderer } from '../renderer.ts';
import { ndjson } from './ndjson.ts';

/** One object per session. */
export const render: Renderer<HistoryReport> = ({ sessions }) => ndjson(sessions);
