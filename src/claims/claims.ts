import type { Claim } from './claim.ts';
import { figuresClaims } from './figures-claims.ts';
import { pricesClaims } from './prices-claims.ts';
import { seriesClaims } from './series-claims.ts';

/** Every statement of the commentary that a figure could bear out. */
export const claims: readonly Claim[] = [...pricesClaims, ...seriesClaims, ...figuresClaims];
