import { fred } from './fred.ts';
import type { Source } from './source.ts';
import { yahoo } from './yahoo.ts';

/** Every place that `rotation data fetch` knows. */
export const sources: readonly Source[] = [fred, yahoo];
