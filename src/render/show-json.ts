import type { Shown } from '../report/show/build.ts';
import { json } from './json.ts';
import type { Renderer } from './renderer.ts';

/** Details of a signal as JSON, without the layout of its tables. */
export const render: Renderer<Shown> = ({ report }) => json(report);
