import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sources } from '../../../src/sources/sources.ts';
import { seededRandom } from '../../../src/stats/random.ts';
import { cboeCsv, fredCsv, nasdaqTable, tiingoCsv, yahooChart } from '../downloads/source-shapes.ts';
import { randomBars } from '../layouts/bars.ts';
import { readableLayouts } from '../layouts/readable.ts';
import { randomDialect, tableText } from '../layouts/text-file.ts';
import { hasShared, shared } from '../shared.ts';

const [smallest, largest] = [1, 1 << 14];

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort();
}

/** The beginning of each file of a folder, byte by byte. */
const beginnings = (folder: string): string[] =>
  filesBelow(folder)
    .map((path) => readFileSync(path).toString('latin1').slice(0, largest))
    .filter((text) => text.length >= smallest);

const random = seededRandom(18);

/** One file of every layout that people have. */
const generated = readableLayouts.map(({ table, dialect, above = '', below = '' }) => {
  const written = randomDialect(random, { ...dialect, encoding: 'utf-8' });
  return Buffer.from(above + tableText(table(randomBars(20, 300, 5000), random), written) + below).toString('latin1');
});

const observation = (series: string, value: string, i: number) =>
  `2025-0${i}-02,${series},${value},ratio,forward,"FactSet, ${i}"\n`;
const returns = (separator: string) =>
  ['date', 'Mkt', 'SMB'].join(separator) +
  Array.from(
    { length: 30 },
    (_, i) => `\n${[20_240_101 + i, ((i % 7) - 3) / 2, i % 5 === 0 ? '-99.99' : '0.25'].join(separator)}`,
  ).join('');

const configurations = [
  {
    signals: { correlation: { window: 126, band: [0.2, 0.8] }, valuation: { weight: 2 } },
    verdict: { enter: 0.3, exit: 0.1 },
  },
  { labels: { large: 'A', small: 'B', growth: null }, files: { large: ['a.csv'], small: ['b.csv'] }, format: 'json' },
  {
    data: 'prices',
    series: { vix: 'vix.csv' },
    targets: [{ role: 'small', level: 3000, from: '2026-01-02', source: 'x' }],
  },
].map((value) => JSON.stringify(value, null, 2));

const journalLines = Array.from({ length: 4 }, (_, i) =>
  JSON.stringify({
    schemaVersion: 1 + (i % 2),
    at: `2026-01-0${i + 1}T22:00:00Z`,
    recordedAt: '2026-01-05T22:00:00Z',
    state: 'undecided',
    closes: { large: 5000.5, small: 2000, growth: null },
    settings: { indices: ['a'], rules: {}, signals: {} },
  }),
);

const rows = Array.from({ length: 12 }, (_, i): [string, string] => [
  `2025-03-${String(i + 3).padStart(2, '0')}`,
  (5000 + i / 4).toFixed(2),
]);

/** Answers of every source, by its id and the symbol that was asked for. */
export const answers: readonly { id: string; symbol: string; text: string }[] = sources.flatMap(({ id, series }) =>
  series.slice(0, 2).map(({ symbol }) => ({
    id,
    symbol,
    text: {
      cboe: cboeCsv,
      yahoo: () => yahooChart(symbol, rows),
      nasdaq: () => nasdaqTable(symbol, rows),
      fred: () => fredCsv(symbol, rows),
      tiingo: () => tiingoCsv(rows, { [rows[5]?.[0] ?? '']: '2.0' }),
    }[id as 'cboe'](rows),
  })),
);

const fixtures = beginnings(fileURLToPath(new URL('../../../fixtures/readers/', import.meta.url)));
const real = hasShared ? ['csv', 'wild', 'series'].flatMap((name) => beginnings(`${shared}oracles/${name}`)) : [];

/** Texts to break, by what reads them. Those of the shared folder are used where it is there. */
export const corpus = {
  prices: [...generated, ...fixtures, ...real],
  observations: [
    `date,series,value,unit,basis,provider\n${observation('pe-large', '22.5', 1)}${observation('pe-small', '15', 2)}`,
    `\xef\xbb\xbfprovider;basis;unit;value;series;date;note\r\nX;forward;ratio;15;pe-small;2025-01-02;"a\r\nb"\r\n`,
    ...real.slice(0, 2),
  ],
  configuration: configurations,
  journal: [`${journalLines.join('\n')}\n`, journalLines.join('\r\n'), `${journalLines[1]}\n{"schemaVersion":2,"recor`],
  returns: [returns(','), `Some words\n\n${returns(';')}\n\n  Annual\n2024;5\n`, returns('\t'), ...real.slice(0, 2)],
};
