/** Closes by day, and the name that a vendor gives such a file or column. */
export interface Named {
  name: string;
  closes: readonly number[];
}

/** Closes of the three indices on common days, ISO dates ascending. */
export interface Triple {
  days: readonly string[];
  spx: readonly number[];
  rut: readonly number[];
  ixic: readonly number[];
}

type Random = () => number;

/** A small seeded generator of numbers in [0, 1): mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

const drifting = (closes: readonly number[], scale: number, perSession: number) =>
  closes.map((close, i) => close * scale * (1 + perSession) ** i);

const average = (closes: readonly number[], window: number) =>
  closes.map((_, i) => {
    const part = closes.slice(Math.max(0, i - window + 1), i + 1);
    return part.reduce((a, b) => a + b, 0) / part.length;
  });

/** Series that are none of the three indices, each named in one of the ways in which vendors name it. */
export const decoys: readonly ((triple: Triple, random: Random) => Named)[] = [
  ({ spx }, random) => ({
    name: `${pick(random, ['S&P 500', 'SP500', 'S&P 500 Index -'])} ${pick(random, ['Energy', 'Financials', 'Health Care', 'Information Technology', 'Utilities'])}`,
    closes: drifting(spx, 0.1 + random(), (random() - 0.5) * 4e-4),
  }),
  ({ spx }, random) => ({
    name: pick(random, [
      'S&P 500 Total Return',
      'SP500TR',
      '^SP500TR',
      'SPXTR',
      'S&P 500 (TR)',
      'SPX Net Total Return',
    ]),
    closes: drifting(spx, 2.1, 5.2e-5),
  }),
  ({ rut }, random) => ({
    name: pick(random, ['Russell 2000 TR', 'RUTTR', 'Russell 2000 Total Return Index']),
    closes: drifting(rut, 4.6, 5e-5),
  }),
  ({ spx }, random) => ({
    name: pick(random, [
      'S&P 500 Futures',
      'ES=F',
      'ES1!',
      'S&P 500 E-mini',
      'SPX futures continuous',
      'US 500 Futures',
    ]),
    closes: spx.map((close, i) => close * (1.004 - (i % 63) * 6e-5)),
  }),
  ({ rut }, random) => ({
    name: pick(random, ['RTY=F', 'Russell 2000 Futures', 'RTY1!', 'E-mini Russell 2000']),
    closes: rut.map((close, i) => close * (1.005 - (i % 63) * 8e-5)),
  }),
  ({ spx }, random) => ({
    name: pick(random, ['SPX_200dma', 'SPX SMA200', 'S&P 500 200 day moving average', 'spx 50ma', 'SP500_EMA_20']),
    closes: average(spx, 50),
  }),
  ({ spx }, random) => ({
    name: pick(random, [
      'SPX Put/Call',
      'SPX put-call ratio',
      'CBOE SPX Put Call Ratio',
      'S&P 500 P/E',
      'SPX volatility',
    ]),
    closes: spx.map((_, i) => 1 + 0.3 * Math.sin(i / 9)),
  }),
  ({ spx, rut }, random) => ({
    name: pick(random, ['SPX/RUT', 'RUT vs SPX', 'RUT relative to S&P 500 ratio', 'RUT minus SPX']),
    closes: rut.map((close, i) => (100 * close) / (spx[i] ?? 1)),
  }),
  ({ spx }, random) => ({
    name: pick(random, ['SPX returns', 'S&P 500 daily change %', 'SP500 cumulative return']),
    closes: spx.map((close, i) => (i === 0 ? 1 : close / (spx[i - 1] ?? 1))),
  }),
  ({ rut }, random) => ({
    name: pick(random, ['Russell 1000', 'Russell 3000 Index', 'RUSSELL1000', 'Russell Midcap', 'RUI', '^RUA']),
    closes: drifting(rut, 1.55, 8e-5),
  }),
  ({ rut }, random) => ({
    name: pick(random, [
      'Russell 2000 Growth',
      'Russell 2000 Value',
      'RUT Growth',
      'Russell 2000 Financial Services',
      'RUO',
    ]),
    closes: drifting(rut, 0.72, -6e-5),
  }),
  ({ spx }, random) => ({
    name: pick(random, [
      'S&P MidCap 400',
      'S&P SmallCap 600',
      'S&P 500 Equal Weight',
      'S&P 100',
      'S&P 500 Value',
      'S&P 500 Low Volatility',
    ]),
    closes: drifting(spx, 0.52, -9e-5),
  }),
  ({ ixic }, random) => ({
    name: pick(random, [
      'Nasdaq Bank',
      'Nasdaq Biotechnology',
      'NASDAQ Computer',
      'NQ=F',
      'Nasdaq Composite Total Return',
      'XCMP',
    ]),
    closes: drifting(ixic, 0.21, 1e-4),
  }),
  // Without a known name only the levels speak: these are drawn so that they never agree.
  ({ spx }, random) => ({
    name: pick(random, ['HistoricalData_169', 'prices', 'download (3)', 'spx-old', 'Russell', 'my index', 'export']),
    closes: drifting(spx, 1.4, 2e-4),
  }),
  // Under the name of the index itself.
  ({ spx }, random) => ({ name: pick(random, ['S&P 500', 'SPX', '^GSPC']), closes: drifting(spx, 1.3, 6e-5) }),
  ({ rut }, random) => ({ name: pick(random, ['Russell 2000', 'RUT']), closes: drifting(rut, 0.6, -6e-5) }),
];
