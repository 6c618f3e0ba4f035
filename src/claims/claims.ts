import type { Claim } from './claim.ts';
import { seriesClaims } from './published/macro-series.ts';
import { figuresClaims } from './published/observations.ts';
import { pricesClaims } from './published/prices.ts';

/** Every statement of the commentary that a figure could bear out. */
export const claims: readonly Claim[] = [...pricesClaims, ...seriesClaims, ...figuresClaims];
