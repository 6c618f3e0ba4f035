import { closeBelow6900, target2825, target6900, target7269, yearToNovember } from '../checks/levels.ts';
import { notAheadIn2026 } from '../checks/long-run.ts';
import type { Claim } from '../claim.ts';
import { fromRenaissance, fromShiftAndRotation, fromStructuralShift } from './sources.ts';

/** Levels and returns that the closes of the three indices decide, and on which no signal rests. */
export const forecastClaims: readonly Claim[] = [
  {
    ...fromStructuralShift,
    id: 'spx-close',
    statement: 'the S&P 500 closed at 6,812.61 on 2025-11-26, 1.3% below 6,900',
    summary: 'close of 6,812.61',
    needs: 'prices',
    signals: [],
    check: closeBelow6900,
  },
  {
    ...fromStructuralShift,
    id: 'spx-ytd',
    statement: 'the S&P 500 gained 16.45% in 2025 through November',
    summary: '+16.45% through November',
    needs: 'prices',
    signals: [],
    check: yearToNovember,
  },
  {
    ...fromStructuralShift,
    id: 'target-spx-6900',
    statement: 'the S&P 500 to reach 6,900 in 2026',
    summary: '6,900 in 2026',
    needs: 'prices',
    signals: [],
    check: target6900,
  },
  {
    ...fromStructuralShift,
    id: 'target-spx-7269',
    statement: 'the S&P 500 at 7,269 by the end of 2026, called 5% up',
    summary: '7,269 in 2026',
    needs: 'prices',
    signals: [],
    check: target7269,
  },
  {
    ...fromShiftAndRotation,
    id: 'target-rut-2825',
    statement: 'the Russell 2000 at 2,825 by the end of 2026, nearly 14% up',
    summary: '2,825 in 2026',
    needs: 'prices',
    signals: [],
    check: target2825,
  },
  {
    ...fromRenaissance,
    id: 'goldman-not-2026',
    statement: 'the Russell 2000 may not beat the S&P 500 over the whole of 2026',
    summary: 'not ahead in 2026',
    needs: 'prices',
    signals: [],
    check: notAheadIn2026,
  },
];
