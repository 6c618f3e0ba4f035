import type { Report, SignalReport } from '../../../src/report/check/schema.ts';
import { handMadeRecord } from './hand-made-record.ts';

/** Signals with figures that nobody computed: they are there to be printed. */
export const handMadeSignals = {
  correlation: {
    id: 'correlation',
    title: 'correlation',
    noun: 'the correlation',
    family: 'technical',
    weight: 2,
    value: 0.879,
    unit: 'correlation',
    score: -0.25,
    stance: 'relief-rally',
    known: true,
    reason: null,
    hint: null,
    because: '0.879, upper half of range 0.76-0.95',
    evidence: {
      window: 252,
      band: [0.76, 0.95],
      observedBand: [0.69, 0.941],
      observedScore: -0.51,
      signsDiffer: false,
      percentile: 0.674,
      over63: 0.827,
      over126: 0.793,
      change21: -0.004,
      sessionsSinceUpperHalf: 0,
      leader63: 'small',
    },
  },
  firstFiveDays: {
    id: 'first-five-days',
    title: 'first five days',
    noun: 'the first five days',
    family: 'seasonal',
    weight: 1,
    value: 0.0111,
    unit: 'fraction',
    score: 0.5,
    stance: 'breakout',
    known: true,
    reason: null,
    hint: null,
    because: 'S&P 500 +1.11%, not given back',
    evidence: {
      oldYearClose: 6845.5,
      sinceOldYear: 0.0111,
      completed: yearRecord(2025),
      published: yearRecord(2024),
      lastSeven: { years: 7, startedUp: 5, agreed: 6 },
      smallCapsAfterUpStarts: { from: 1989, years: 25, ahead: 11, mean: -0.018 },
    },
  },
  relativeStrength: {
    id: 'relative-strength',
    title: 'relative strength',
    noun: 'relative strength',
    family: 'technical',
    weight: 1,
    value: 1.6,
    unit: 'standard deviations',
    score: 0.8,
    stance: 'breakout',
    known: true,
    reason: null,
    hint: null,
    because: 'Russell/S&P 1.6 sd above 1-year mean',
    evidence: {
      quadrant: 'leading',
      change21: 0.021,
      excess3y: -0.32,
      peakSince: '1987-09-10',
      peakOn: '2014-03-04',
      sincePeak: -0.41,
    },
  },
  valuation: {
    id: 'valuation',
    title: 'valuation',
    noun: 'valuation',
    family: 'fundamental',
    weight: 2,
    value: 0.318,
    unit: 'fraction',
    score: 1,
    stance: 'breakout',
    known: true,
    reason: null,
    hint: null,
    because: "P/E 15 v S&P's 22: a 31.8% discount",
    evidence: {
      peLarge: 22,
      peSmall: 15,
      dates: ['2026-01-08', '2026-01-08'],
      basis: 'forward',
      provider: 'command line',
      indexes: [null, null],
      changeSince: null,
      percentile: null,
      observations: 1,
    },
  },
} satisfies Record<string, SignalReport>;

function yearRecord(to: number) {
  const group = {
    years: 49,
    up: 41,
    hitRate: 0.837,
    hitRate95: [0.71, 0.915],
    meanWholeYear: 0.142,
    meanRestOfYear: 0.124,
    restUp: 38,
  };
  return { from: 1950, to, all: group, afterUpStart: group, afterDownStart: group, fisherP: 0.067 };
}

const { correlation, firstFiveDays, relativeStrength, valuation } = handMadeSignals;

/** A signal of another name, for lists that are longer than those that exist. */
export const signalNamed = (title: string, changed: Partial<SignalReport> = {}): SignalReport => ({
  ...relativeStrength,
  id: title.replaceAll(' ', '-'),
  title,
  noun: title,
  ...changed,
});

/** A signal without data. */
export const withoutData = (signal: SignalReport): SignalReport => ({
  ...signal,
  value: null,
  score: null,
  stance: 'unknown',
  known: false,
  because: 'unknown',
  reason: 'no forward P/E',
  hint: 'run: rotation data note; or add --pe-large N --pe-small N, or --inputs FILE',
});

/** The breakout of SCREEN.md with the four signals that exist. */
export const handMadeReport: Report = {
  schemaVersion: 2,
  program: { name: 'rotation', version: '0.0.0' },
  ok: true,
  asOf: '2026-01-08',
  generatedAt: '2026-01-08T22:00:00.000Z',
  sample: false,
  market: {
    sessions: 9656,
    first: '1987-09-10',
    last: '2026-01-08',
    missingSessions: 0,
    calendar: 'NYSE',
    age: 0,
    folder: null,
    leads: [
      { period: 'month', sessions: 21, lead: 0.0223 },
      { period: 'three-months', sessions: 63, lead: 0.0231 },
      { period: 'this-year', sessions: 5, lead: 0.0381 },
    ],
    large: {
      label: 'S&P 500',
      short: 'S&P',
      close: 6921.46,
      change1: 0.0001,
      changeYtd: 0.011,
      recordClose: false,
      totalReturn: false,
    },
    small: {
      label: 'Russell 2000',
      short: 'Russell',
      close: 2603.91,
      change1: 0.0111,
      changeYtd: 0.049,
      recordClose: true,
      totalReturn: false,
    },
    growth: {
      label: 'Nasdaq Composite',
      short: 'Nasdaq',
      close: 23480.02,
      change1: -0.0044,
      changeYtd: 0.01,
      recordClose: false,
      totalReturn: false,
    },
  },
  gate: {
    on: true,
    since: '2025-11-28',
    lead21: 0.0215,
    overGrowth21: 0.0352,
    percentile: 0.818,
    opening: null,
    closing: null,
    countdown: { lead: 0.0034, small: 2557.31, move: -0.0179, sessions: 0 },
  },
  verdict: {
    state: 'breakout',
    reasons: [],
    since: '2026-01-08',
    sessions: 1,
    sinceReason: null,
    withoutByHand: null,
    composite: 0.4657,
    confidence: 'low',
    confidenceReasons: ['low-agreement', 'no-significant-difference', 'prices-alone-differ'],
    previous: { state: 'undecided', since: '2025-11-28' },
    pricesAlone: { state: 'undecided', composite: 0.1985 },
    ifRotation: null,
    known: 4,
    available: 4,
    coverage: 1,
    agreement: 0.667,
    support: 'fundamentals',
    sensitivity: {
      agreeing: 8,
      variants: 9,
      dependsOn: ['valuation'],
      changedBy: [{ variant: 'without valuation', state: 'undecided' }],
      unchangedBy: ['correlation over 63 in 0.76-0.95', 'without relative strength'],
    },
    turningPoints: [
      {
        signal: 'valuation',
        score: -0.097,
        direction: 'below',
        to: 'undecided',
        level: { quantity: 'discount', value: 0.0806, move: -0.2376 },
      },
    ],
  },
  configuration: { files: [], settings: [] },
  rules: {
    verdict: { enter: 0.2, exit: 0.1, minCoverage: 0.6 },
    gate: { openPercentile: 0.7, closePercentile: 0.5, minLead: 0.005, closeSessions: 5 },
  },
  signals: [correlation, firstFiveDays, relativeStrength, valuation],
  record: handMadeRecord,
  world: null,
  claims: {
    confirmed: 17,
    contradicted: 5,
    inconclusive: 3,
    notCheckable: 26,
    firstContradicted: { id: 'correlation-now', published: 'correlation 0.86', found: '0.879' },
    relevant: [
      { id: 'correlation-now', published: 'correlation 0.86', found: '0.879', status: 'contradicted' },
      { id: 'first-five-2026', published: 'first five days of 2026 up', found: '+1.11%', status: 'confirmed' },
    ],
  },
  inputs: [
    {
      role: 'large',
      file: 'spx.csv',
      reader: 'yfinance',
      column: 'close',
      symbol: null,
      first: '1927-12-30',
      last: '2026-01-08',
      rows: 24621,
    },
    {
      role: 'small',
      file: 'rut.csv',
      reader: 'yahoo',
      column: 'Close',
      symbol: '^RUT',
      first: '1987-09-10',
      last: '2026-01-08',
      rows: 9656,
    },
    {
      role: 'growth',
      file: 'ixic.csv',
      reader: 'yfinance',
      column: 'close',
      symbol: null,
      first: '1971-02-05',
      last: '2026-01-08',
      rows: 13847,
    },
  ],
  targets: [],
  riskNotes: [],
  observations: [],
  warnings: [],
  notes: [],
};

/** Parts of a report changed; the others are those of {@link handMadeReport}. */
export interface Changes {
  ok?: boolean;
  sample?: boolean;
  market?: Partial<Report['market']>;
  gate?: Partial<Report['gate']>;
  verdict?: Partial<Report['verdict']>;
  signals?: Report['signals'];
  record?: Report['record'];
  inputs?: Report['inputs'];
  warnings?: Report['warnings'];
  notes?: Report['notes'];
}

/** {@link handMadeReport} with some parts changed. */
export const reportWith = ({ market, gate, verdict, ...rest }: Changes): Report => ({
  ...handMadeReport,
  ...rest,
  market: { ...handMadeReport.market, ...market },
  gate: { ...handMadeReport.gate, ...gate },
  verdict: { ...handMadeReport.verdict, ...verdict },
});

/** Something learnt about the data, as reports hold it. */
export const note = (code: string, message: string, file: string | null = null): Report['notes'][number] => ({
  code,
  message,
  role: null,
  file,
});
