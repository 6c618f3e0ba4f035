import type { Claim } from './claim.ts';
import { earningsClaims } from './published/earnings.ts';
import { forecastClaims } from './published/forecasts.ts';
import { macroClaims } from './published/macro-series.ts';
import { priceClaims } from './published/prices.ts';
import { valuationClaims } from './published/valuation.ts';

/** Every statement of the commentary that data can confirm or contradict. */
export const claims: readonly Claim[] = [
  ...priceClaims,
  ...forecastClaims,
  ...macroClaims,
  ...valuationClaims,
  ...earningsClaims,
];
