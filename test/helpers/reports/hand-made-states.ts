import type { Report } from '../../../src/report/check/schema.ts';
import { handMadeReport, handMadeSignals, reportWith, withoutData } from './hand-made-report.ts';

const { correlation, firstFiveDays, relativeStrength, valuation } = handMadeSignals;
const noData = withoutData(valuation);
type Verdict = Report['verdict'];

const undirected: Pick<Verdict, 'confidence' | 'confidenceReasons' | 'turningPoints'> = {
  confidence: null,
  confidenceReasons: [],
  turningPoints: [],
};

/** One report for each verdict. */
export const reportOf: Record<Verdict['state'], Report> = {
  breakout: handMadeReport,
  'relief-rally': reportWith({
    verdict: {
      state: 'relief-rally',
      composite: -0.31,
      sessions: 12,
      since: '2025-12-22',
      confidenceReasons: ['small-composite', 'no-significant-difference'],
      pricesAlone: { state: 'relief-rally', composite: -0.31 },
      support: 'price only',
      sensitivity: { agreeing: 8, variants: 8, dependsOn: [], changedBy: [], unchangedBy: [] },
      turningPoints: [
        {
          signal: 'first-five-days',
          score: 0.3,
          direction: 'above',
          to: 'undecided',
          level: { quantity: 'large', value: 7000, move: 0.0113 },
        },
        {
          signal: 'relative-strength',
          score: 0.1,
          direction: 'above',
          to: 'undecided',
          level: { quantity: 'small', value: 2610, move: 0.0023 },
        },
      ],
    },
    signals: [
      { ...correlation, score: -0.9, because: '0.941, upper half of range 0.76-0.95' },
      { ...firstFiveDays, score: -0.5, stance: 'relief-rally', because: 'S&P 500 -1.10%, not made good' },
      { ...relativeStrength, score: 0.3, because: 'Russell/S&P 0.6 sd above 1-year mean' },
      noData,
    ],
  }),
  undecided: reportWith({
    verdict: {
      ...undirected,
      state: 'undecided',
      composite: 0.1985,
      sessions: 28,
      since: '2025-11-28',
      pricesAlone: { state: 'undecided', composite: 0.1985 },
      support: 'price only',
      sensitivity: { agreeing: 4, variants: 8, dependsOn: ['correlation'], changedBy: [], unchangedBy: [] },
      turningPoints: [
        {
          signal: 'correlation',
          score: -0.2501,
          direction: 'above',
          to: 'breakout',
          level: { quantity: 'correlation', value: 0.87882, move: -0.0002 },
        },
        {
          signal: 'relative-strength',
          score: 0.81,
          direction: 'above',
          to: 'breakout',
          level: { quantity: 'small', value: 2604.14, move: 0.00009 },
        },
        {
          signal: 'relative-strength',
          score: -0.79,
          direction: 'below',
          to: 'relief-rally',
          level: { quantity: 'small', value: 2412.43, move: -0.0735 },
        },
      ],
    },
    signals: [correlation, firstFiveDays, relativeStrength, noData],
  }),
  'no-rotation': reportWith({
    market: {
      last: '2026-08-21',
      age: 64,
      leads: [
        { period: 'month', sessions: 21, lead: -0.009 },
        { period: 'three-months', sessions: 63, lead: 0.0131 },
        { period: 'this-year', sessions: 160, lead: 0.0895 },
      ],
    },
    gate: {
      on: false,
      since: null,
      lead21: -0.009,
      overGrowth21: -0.02,
      percentile: 0.4389,
      opening: { lead: 0.0122, small: 3071.32, move: 0.0177 },
      countdown: null,
    },
    verdict: {
      ...undirected,
      state: 'no-rotation',
      ifRotation: 'breakout',
      composite: 0.4,
      sessions: 19,
      since: '2026-07-28',
      previous: { state: 'breakout', since: '2026-07-01' },
      support: 'price only',
      sensitivity: { agreeing: 8, variants: 8, dependsOn: [], changedBy: [], unchangedBy: [] },
    },
    signals: [correlation, firstFiveDays, relativeStrength, noData],
  }),
  'insufficient-data': reportWith({
    ok: false,
    gate: { on: true },
    verdict: {
      ...undirected,
      state: 'insufficient-data',
      composite: 0.31,
      reasons: [
        'the last common session is 2026-01-08, 10 sessions before 2026-01-23 (the Russell 2000 ends there: download it again)',
        'the S&P 500 has repeated one close for 5 sessions or more',
      ],
    },
  }),
};
