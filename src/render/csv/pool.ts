import type { PoolReport } from '../../report/pool/schema.ts';
import { type Cell, csv } from './csv.ts';

const columns = [
  'part',
  'sample',
  'market',
  'contrast',
  'horizon',
  'from',
  'to',
  'sessions',
  'breakouts',
  'relief_rallies',
  'weight',
  'difference',
  'p',
  'adjusted_p',
  'needed_05',
  'needed_025',
  'low95',
  'high95',
  'variance',
  'i2',
  'tau2',
  'count',
  'of',
  'open',
] as const;

type Line = Partial<Record<(typeof columns)[number], Cell>>;
type Pooled = Pick<PoolReport['outOfSample'], 'rotations' | 'calls'>;
type Contrast = NonNullable<PoolReport['all']>['contrasts'][number];

const callLines = ({ rotations: { lasted, gaveBack, open }, calls }: Pooled): Line[] => [
  { part: 'rotation/lasted', count: lasted, of: lasted + gaveBack, open },
  { part: 'rotation/gave-back', count: gaveBack, of: lasted + gaveBack, open },
  ...calls.map(({ state, right, decided, open: undecided, interval95: [low, high] }) => ({
    ...{ part: `call/${state}`, count: right, of: decided, open: undecided, low95: low, high95: high },
  })),
];

const contrastLine = ({ contrast, horizon, interval95: [low, high], ...figures }: Contrast): Line => ({
  ...{ part: 'pooled', contrast, horizon, difference: figures.difference, p: figures.p },
  ...{ adjusted_p: figures.adjustedP, needed_05: figures.needed05, needed_025: figures.needed025 },
  ...{ low95: low, high95: high, i2: figures.i2, tau2: figures.tau2, count: figures.markets.length },
});

const robustnessLines = ({ contrast, horizon, robustness }: PoolReport['outOfSample']['contrasts'][number]): Line[] => {
  const { largest, withoutLargest, late, halves } = robustness;
  const of = { contrast, horizon, sample: 'out-of-sample' };
  const figures = ({ markets, difference, p, needed05 }: typeof late) => ({
    count: markets,
    difference,
    p,
    needed_05: needed05,
  });
  return [
    { ...of, part: 'without-largest', market: largest, ...figures(withoutLargest) },
    { ...of, part: 'entered-late', ...figures(late) },
    ...(halves === null
      ? []
      : [
          { ...of, part: 'first-half', market: largest, to: halves.until, difference: halves.first },
          { ...of, part: 'second-half', market: largest, from: halves.until, difference: halves.second },
        ]),
  ];
};

const marketLines = ({ contrast, horizon, markets }: Contrast): Line[] =>
  markets.map(({ name, weight, sessions, breakouts, reliefRallies, from, to, difference, p, needed05, variance }) => ({
    ...{ part: 'market', market: name, contrast, horizon, from, to, sessions, breakouts },
    ...{ relief_rallies: reliefRallies, weight, difference, p, needed_05: needed05, variance },
  }));

/** Every figure of the pool, one line each. */
export function render({ markets, outOfSample, all }: PoolReport): string {
  const whole = all ?? outOfSample;
  const sampleOf = new Map(markets.map(({ name, sample }) => [name, sample]));
  const lines: Line[] = [
    ...outOfSample.contrasts.map((one) => ({ ...contrastLine(one), sample: 'out-of-sample' })),
    ...(all?.contrasts ?? []).map((one) => ({ ...contrastLine(one), sample: 'all' })),
    ...outOfSample.contrasts.flatMap(robustnessLines),
    ...whole.contrasts
      .flatMap(marketLines)
      .map((line) => ({ ...line, sample: sampleOf.get(String(line.market)) ?? null })),
    ...callLines(outOfSample).map((line) => ({ ...line, sample: 'out-of-sample' })),
    ...markets.flatMap((market) =>
      callLines(market).map((line) => ({
        ...line,
        market: market.name,
        sample: market.sample,
        sessions: market.sessions,
      })),
    ),
  ];
  return csv(
    columns,
    lines.map((line) => columns.map((column) => line[column] ?? null)),
  );
}
