/** The period that a figure describes, as its basis is written; when it became known is a separate date. */
export const periods = {
  year: { pattern: /^(19|20|21)\d\d$/, is: 'the year that the figure is of, for example 2026' },
  quarter: {
    pattern: /^(19|20|21)\d\d(-q[1-4])?$/,
    is: 'the year or the quarter that the figure is of, for example 2026 or 2025-q3',
  },
  month: { pattern: /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/, is: 'the month that the figure is of, for example 2025-11' },
} as const;

/** Permitted values of a figure. */
export const ranges = {
  'a number above 0': (value: number) => value > 0 && value < Number.POSITIVE_INFINITY,
  'a number': (value: number) => Number.isFinite(value),
  'a number from 0 to 100': (value: number) => value >= 0 && value <= 100,
} as const;

/** A kind of dated observation: its unit, permitted values and bases. */
export interface ObservationKind {
  id: string;
  description: string;
  unit: string;
  /** Permitted names, or the period that the figure describes. */
  basis: readonly string[] | keyof typeof periods;
  value: keyof typeof ranges;
}

const priceEarnings = { unit: 'ratio', basis: ['forward', 'trailing'], value: 'a number above 0' } as const;
const growth = { unit: 'percent', basis: 'quarter', value: 'a number' } as const;

/** Every kind of observation that an observations file may hold. */
export const observationKinds: readonly ObservationKind[] = [
  { id: 'pe-large', description: 'price/earnings ratio of large caps', ...priceEarnings },
  { id: 'pe-small', description: 'price/earnings ratio of small caps', ...priceEarnings },
  { id: 'eps-growth-large', description: 'growth of earnings per share of large caps', ...growth },
  { id: 'eps-growth-small', description: 'growth of earnings per share of small caps', ...growth },
  {
    id: 'eps-growth-magnificent-7',
    description: 'growth of earnings of the seven largest technology companies',
    ...growth,
  },
  { id: 'eps-growth-other-493', description: 'growth of earnings of the S&P 500 without these seven', ...growth },
  { id: 'net-margin-small', description: 'net profit margin of small caps', ...growth },
  {
    id: 'beat-rate',
    description: 'share of large companies whose earnings were above the estimates',
    unit: 'percent',
    basis: 'quarter',
    value: 'a number from 0 to 100',
  },
  {
    id: 'megacap-weight',
    description: 'share of the largest companies in the value of the large index',
    unit: 'percent',
    basis: ['market-value'],
    value: 'a number from 0 to 100',
  },
  {
    id: 'capex',
    description: 'investment of the largest cloud companies',
    unit: 'usd-billion',
    basis: 'year',
    value: 'a number above 0',
  },
  {
    id: 'fed-funds-upper',
    description: "upper bound of the Federal Reserve's target range",
    unit: 'percent',
    basis: ['target'],
    value: 'a number',
  },
  {
    id: 'cpi-change',
    description: 'consumer prices against a year before',
    unit: 'percent',
    basis: 'month',
    value: 'a number',
  },
];
