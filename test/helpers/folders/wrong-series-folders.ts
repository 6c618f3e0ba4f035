import { decoys, type Named, pick, randomFrom, type Triple } from './decoys.ts';

/** A folder of price files, and whether it holds all three indices. */
export interface GeneratedFolder {
  files: Record<string, string>;
  isComplete: boolean;
}

type Random = ReturnType<typeof randomFrom>;

const names = {
  spx: [
    '^GSPC',
    'SPX',
    'S&P 500 Historical Data',
    'sp500_daily',
    'SP_SPX, 1D',
    'S&P 500',
    'HistoricalData_11',
    '$spx_daily',
  ],
  rut: [
    '^RUT',
    'RUT',
    'Russell 2000 Historical Data',
    'US Small Cap 2000 Historical Data',
    'russell-2000',
    'HistoricalData_22',
  ],
  ixic: ['^IXIC', 'COMP', 'NASDAQ Composite Historical Data', 'NASDAQCOM', 'nasdaq', 'HistoricalData_33', 'CCMP Index'],
};

const us = (day: string) => `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`;

/** Layouts as vendors write them, with the series in a column of its own name or in the close. */
const layouts: readonly ((days: readonly string[], series: Named) => string)[] = [
  (days, { closes }) => `Date,Close\n${days.map((day, i) => `${day},${closes[i]?.toFixed(2)}\n`).join('')}`,
  (days, { closes }) =>
    `Date,Open,High,Low,Close,Adj Close,Volume\n${days.map((day, i) => `${day},${Array(5).fill(closes[i]?.toFixed(2)).join()},0\n`).join('')}`,
  (days, { closes }) =>
    `"Date","Price","Open","High","Low","Vol.","Change %"\n${days
      .map(
        (day, i) =>
          `"${us(day)}",${Array(4)
            .fill(`"${closes[i]?.toFixed(2)}"`)
            .join()},"","0.10%"\n`,
      )
      .reverse()
      .join('')}`,
  (days, { closes }) => `date;close\r\n${days.map((day, i) => `${day};${closes[i]?.toFixed(2)}\r\n`).join('')}`,
  (days, { name, closes }) => `Date,"${name}"\n${days.map((day, i) => `${day},${closes[i]?.toFixed(2)}\n`).join('')}`,
];

/** A table of several series, each in a column of its name. */
const wide = (days: readonly string[], all: readonly Named[]) =>
  `Date,${all.map(({ name }) => `"${name}"`).join()}\n${days.map((day, i) => `${day},${all.map(({ closes }) => closes[i]?.toFixed(2)).join()}\n`).join('')}`;

const shuffled = <T>(random: Random, list: readonly T[]) =>
  list
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

const fileName = (name: string) => `d/${name.replaceAll('/', '_')}.csv`;

/** A folder of indices, some of them missing, between series that are none; seeded. */
export function wrongSeriesFolder(triple: Triple, seed: number): GeneratedFolder {
  const random = randomFrom(seed);
  const { days } = triple;
  const others = Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(random, decoys)(triple, random));
  const isComplete = random() < 0.7;
  const absent = isComplete ? undefined : pick(random, ['spx', 'rut', 'ixic'] as const);
  const indices = (['spx', 'rut', 'ixic'] as const).flatMap((key): Named[] =>
    key === absent ? [] : [{ name: pick(random, names[key]), closes: triple[key] }],
  );
  const files: Record<string, string> = {};
  if (random() < 0.2) {
    // Names without a vendor's words: a column called "HistoricalData_11" would be nobody's.
    const plain = { '0': 'S&P 500', '1': 'Russell 2000', '2': 'Nasdaq Composite' };
    const columns = (['spx', 'rut', 'ixic'] as const).flatMap((key, i): Named[] =>
      key === absent ? [] : [{ name: plain[String(i) as '0'], closes: triple[key] }],
    );
    const known = new Set(columns.map(({ name }) => name));
    const beside = others.filter(
      ({ name }) => !known.has(name) && !['SPX', '^GSPC', 'S&P 500', 'RUT', 'Russell 2000'].includes(name),
    );
    files['d/all.csv'] = wide(days, shuffled(random, [...columns, ...beside]));
    return { files, isComplete };
  }
  for (const series of shuffled(random, [...others, ...indices])) {
    const isIndex = indices.includes(series);
    // An index replaces a decoy of the same file name, never the other way round.
    if (!isIndex && files[fileName(series.name)] !== undefined) continue;
    const layout = pick(random, isIndex && series.name.startsWith('Hist') ? layouts.slice(0, 4) : layouts);
    files[fileName(series.name)] = layout(days, series);
  }
  return { files, isComplete };
}
