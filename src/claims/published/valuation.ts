import {
  aboveAverage,
  discount30,
  discountWidened,
  forward22And15,
  forward23,
  gapNarrowing,
  trailingPair,
} from '../checks/valuation.ts';
import type { Claim } from '../claim.ts';
import { fromBreakoutOrRelief, fromRenaissance, fromStrategicShift } from './sources.ts';

/** Claims about P/E ratios, which observations of independent providers decide. */
export const valuationClaims: readonly Claim[] = [
  {
    ...fromBreakoutOrRelief,
    id: 'discount-30',
    statement: 'small caps at a discount of nearly 30% at the start of 2026',
    summary: 'a discount of nearly 30%',
    needs: 'pe-large, pe-small',
    signals: ['valuation'],
    check: discount30,
  },
  {
    ...fromStrategicShift,
    id: 'forward-pe-22-15',
    statement: 'the S&P 500 at 22 times forward earnings, the S&P SmallCap 600 at 15',
    summary: 'forward P/E 22 and 15',
    needs: 'pe-large, pe-small',
    signals: ['valuation'],
    check: forward22And15,
  },
  {
    ...fromRenaissance,
    id: 'forward-pe-23',
    statement: 'the S&P 500 at 23.1 times forward earnings in December 2025',
    summary: 'forward P/E 23.1',
    needs: 'pe-large',
    signals: ['valuation'],
    check: forward23,
  },
  {
    ...fromRenaissance,
    id: 'trailing-pe',
    statement: 'small caps (IWM) at a P/E of 18.3, the S&P 500 at 28.7',
    summary: 'P/E 18.3 and 28.7',
    needs: 'pe-large, pe-small',
    signals: ['valuation'],
    check: trailingPair,
  },
  {
    ...fromRenaissance,
    id: 'pe-above-average',
    statement: "the S&P 500's forward P/E stands far above its long-run mean",
    summary: 'P/E above its mean',
    needs: 'pe-large',
    signals: ['valuation'],
    check: aboveAverage,
  },
  {
    ...fromRenaissance,
    id: 'discount-widened',
    statement: 'the discount of small caps has widened to an extreme',
    summary: 'a wider discount',
    needs: 'pe-large, pe-small',
    signals: ['valuation'],
    check: discountWidened,
  },
  {
    ...fromStrategicShift,
    id: 'gap-narrowing',
    statement: 'the gap in valuation is narrowing',
    summary: 'a narrower gap',
    needs: 'pe-large, pe-small',
    signals: ['valuation'],
    check: gapNarrowing,
  },
];
