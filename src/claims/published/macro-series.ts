import { banksThreeYears } from '../checks/banks.ts';
import { breadthThatDay } from '../checks/breadth.ts';
import { flows2025 } from '../checks/flows.ts';
import { inflationCooling, inflationRisk } from '../checks/inflation.ts';
import { hikeRisk, smallAfterCuts, targetAtThree, threeCuts, twoCuts2026 } from '../checks/policy.ts';
import { volatility2026 } from '../checks/volatility.ts';
import type { Claim } from '../claim.ts';
import {
  fromBreakoutOrRelief,
  fromGreatRotation,
  fromRenaissance,
  fromShiftAndRenaissance,
  fromShiftRotationAndRelief,
  fromStructuralShift,
  fromStructuralShiftAndRenaissance,
} from './sources.ts';

/** Claims about rates, inflation, breadth, banks, flows and volatility, which a macro series decides. */
export const macroClaims: readonly Claim[] = [
  {
    ...fromShiftAndRenaissance,
    id: 'after-cuts',
    statement: 'small caps lead in the 12 to 18 months after rate cuts',
    summary: 'leading after cuts',
    needs: 'fed-funds, prices',
    signals: ['policy'],
    check: smallAfterCuts,
  },
  {
    ...fromBreakoutOrRelief,
    id: 'three-cuts',
    statement: 'three cuts in a row, to 3.50-3.75%',
    summary: 'three cuts to 3.50-3.75%',
    needs: 'fed-funds',
    signals: ['policy'],
    check: threeCuts,
  },
  {
    ...fromStructuralShiftAndRenaissance,
    id: 'two-cuts-2026',
    statement: 'two more cuts of a quarter point in 2026, in April and September',
    summary: 'two cuts in 2026',
    needs: 'fed-funds',
    signals: ['policy'],
    check: twoCuts2026,
  },
  {
    ...fromRenaissance,
    id: 'rate-3-3.25',
    statement: 'a target of 3.00-3.25% in 2026',
    summary: 'a target of 3.00-3.25%',
    needs: 'fed-funds',
    signals: ['policy'],
    check: targetAtThree,
  },
  {
    ...fromBreakoutOrRelief,
    id: 'hike-risk',
    statement: 'a turn to hikes would break the setup',
    summary: 'hikes break it',
    needs: 'fed-funds, prices',
    signals: ['policy'],
    check: hikeRisk,
  },
  {
    ...fromShiftRotationAndRelief,
    id: 'inflation-cooling',
    statement: 'inflation is cooling',
    summary: 'inflation cooling',
    needs: 'cpi',
    signals: ['inflation'],
    check: inflationCooling,
  },
  {
    ...fromBreakoutOrRelief,
    id: 'inflation-risk',
    statement: 're-accelerating inflation would break the setup',
    summary: 'inflation breaks it',
    needs: 'cpi, prices',
    signals: ['inflation'],
    check: inflationRisk,
  },
  {
    ...fromBreakoutOrRelief,
    id: 'breadth-60',
    statement: "more than 60% of the Russell 2000's stocks rose on 2026-01-08",
    summary: 'over 60% rose',
    needs: 'breadth',
    signals: ['breadth'],
    check: breadthThatDay,
  },
  {
    ...fromGreatRotation,
    id: 'banks-3-years',
    statement: 'the KBW bank index beat the S&P 500 three years running',
    summary: 'banks ahead 3 years',
    needs: 'banks, prices',
    signals: ['banks'],
    check: banksThreeYears,
  },
  {
    ...fromRenaissance,
    id: 'flows-2025',
    statement: 'money left small-cap funds in 2025, and that is reversing',
    summary: 'outflows reversing',
    needs: 'flows',
    signals: ['flows'],
    check: flows2025,
  },
  {
    ...fromStructuralShift,
    id: 'volatility-2026',
    statement: 'volatility returns in 2026',
    summary: 'volatility returns',
    needs: 'vix',
    signals: ['stress'],
    check: volatility2026,
  },
];
