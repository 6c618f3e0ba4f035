import type { Shown } from '../report/show/build.ts';
import { json } from './json.ts';
import type { Renderer } from './renderer.ts';

/** One signal without what only a screen needs to lay out its tables. */
export const render: Renderer<Shown> = ({ report }) => json(report);
