import type { Claim } from './claim.ts';
import { forecastClaims } from './published/forecasts.ts';
import { macroClaims } from './published/macro-series.ts';
import { observationClaims } from './published/observations.ts';
import { priceClaims } from './published/prices.ts';

/** Every statement of the commentary that data can confirm or contradict. */
export const claims: readonly Claim[] = [...priceClaims, ...forecastClaims, ...macroClaims, ...observationClaims];
