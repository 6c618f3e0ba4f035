import { fred } from './fred.ts';
import type { Source } from './source.ts';
import { yahoo } from './yahoo.ts';

/** Every source of `rotation data fetch`. */
export const sources: readonly Source[] = [fred, yahoo];
