import type { HistoryReport } from '../../report/history/schema.ts';
import type { Renderer } from '../renderer.ts';
import { ndjson } from './ndjson.ts';

/** The history as NDJSON: one object per session. */
export const render: Renderer<HistoryReport> = ({ sessions }) => ndjson(sessions);
