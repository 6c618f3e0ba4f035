import { cboe } from './cboe.ts';
import { fred } from './fred.ts';
import { nasdaq } from './nasdaq.ts';
import type { Source } from './source.ts';
import { tiingo } from './tiingo.ts';
import { yahoo } from './yahoo.ts';

/** Every source of `rotation data fetch`; `--from auto` asks for a series in this order. */
export const sources: readonly Source[] = [cboe, fred, yahoo, nasdaq, tiingo];
