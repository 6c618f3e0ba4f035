import type { MacroKind } from './macro-kind.ts';

/** A daily close: five days bridge a weekend, a holiday and a source that is a day behind, but not a file that ended. */
const dailyLevel = { frequency: 'day', publicationLag: { after: 'day', days: 0 }, staleAfter: 5 } as const;

/** A daily count is valid on its own day only. */
const dailyCount = {
  frequency: 'day',
  publicationLag: { after: 'day', days: 0 },
  staleAfter: 0,
  sign: 'not negative',
} as const;

/** Every kind of macro series; `--series ID=FILE` gives one. */
export const macroKinds: readonly MacroKind[] = [
  {
    ...dailyLevel,
    id: 'vix',
    description: 'the volatility index',
    unit: 'points',
    columns: ['VIXCLS', 'VIX', 'VIXCLOSE'],
    sign: 'positive',
    max: 200,
  },
  {
    id: 'cpi',
    description: 'the consumer price index',
    unit: 'index',
    // The published rate of inflation is that of the index without seasonal adjustment, which is never revised.
    columns: ['CPIAUCNS', 'CPIAUCSL', 'CPI'],
    lookalikes: {
      CPILFESL: 'the index without food and energy',
      PCEPI: 'the index of consumption expenditures',
    },
    frequency: 'month',
    publicationLag: { after: 'month', days: 20 },
    // Of the first day of the month: until its successor is known, and through one month that was not published.
    staleAfter: 120,
    sign: 'positive',
    max: 100_000,
  },
  {
    id: 'fed-funds',
    description: "the upper bound of the Federal Reserve's target",
    unit: 'percent',
    columns: ['DFEDTARU'],
    lookalikes: {
      FEDFUNDS: 'the effective rate of a month',
      DFF: 'the effective rate of a day',
      DFEDTARL: 'the lower bound of the target',
    },
    frequency: 'day',
    // Dated on the day that it takes effect, one day after the decision.
    publicationLag: { after: 'day', days: 0 },
    // Eight meetings a year are some 45 days apart: after that the target is unknown.
    staleAfter: 45,
    sign: 'positive',
    max: 25,
    step: 1 / 16,
  },
  {
    ...dailyLevel,
    id: 'hy-spread',
    description: 'the spread of high-yield bonds',
    unit: 'percentage points',
    columns: ['BAMLH0A0HYM2', 'HYOAS', 'HYSPREAD'],
    lookalikes: {
      BAMLH0A0HYM2EY: 'the yield of high-yield bonds',
      BAMLC0A0CM: 'the spread of investment-grade bonds',
    },
    sign: 'positive',
    max: 50,
  },
  {
    ...dailyCount,
    id: 'breadth',
    description: 'the share of small caps that rose on the day',
    unit: 'percent',
    columns: ['BREADTH', 'ADVANCINGSHARE', 'PERCENTADVANCING', 'ADVANCINGPERCENT'],
    max: 100,
  },
  {
    ...dailyCount,
    id: 'advancing',
    description: 'the issues that rose on the NYSE',
    unit: 'issues',
    columns: ['ADV', 'ADVN', 'ADVANCING', 'ADVANCES', 'ADVANCINGISSUES'],
    max: 10_000,
  },
  {
    ...dailyCount,
    id: 'declining',
    description: 'the issues that fell on the NYSE',
    unit: 'issues',
    columns: ['DECL', 'DECN', 'DECLINING', 'DECLINES', 'DECLININGISSUES'],
    max: 10_000,
  },
  {
    ...dailyLevel,
    id: 'banks',
    description: 'an index of banks, or a fund on one',
    unit: 'points',
    columns: ['BKX', 'KBWB', 'KBE', 'KRE', 'BANKS'],
    sign: 'positive',
    max: 1_000_000,
  },
  {
    ...dailyLevel,
    id: 'equal-weight',
    description: 'the large index with equal weights, or a fund on it',
    unit: 'points',
    columns: ['SPXEW', 'SPW', 'RSP', 'EQUALWEIGHT'],
    sign: 'positive',
    max: 1_000_000,
  },
  {
    id: 'flows',
    description: 'the net flow of a week into small-cap funds',
    unit: 'any, the same in every row',
    columns: ['FLOW', 'FLOWS', 'NETFLOW', 'NETFLOWS', 'FUNDFLOW', 'FUNDFLOWS'],
    frequency: 'week',
    // Figures of a week that ends on a Wednesday are published on the Wednesday after it.
    publicationLag: { after: 'day', days: 7 },
    staleAfter: 21,
    sign: 'any',
    max: Number.POSITIVE_INFINITY,
  },
];

/** The kind of macro series with this id. */
export const macroKind = (id: string): MacroKind | undefined => macroKinds.find((kind) => kind.id === id);
