import { describe, expect, test } from 'vitest';
import { isoDate } from '../../src/dates/civil-dates.ts';
import { pick, randomFrom } from '../helpers/folders/decoys.ts';
import { type Row, rowsOfText } from '../helpers/layouts/browser-pages.ts';
import { us } from '../helpers/layouts/cells.ts';
import { ownFiles, run } from '../helpers/processes/fake-io.ts';

type Random = ReturnType<typeof randomFrom>;

const now = '2026-01-31T12:00:00Z';
const rowsLast = (text: string) => rowsOfText(text).slice(-300);
const three = [
  { role: 'large', flag: '--spx', rows: rowsLast(ownFiles['spx.csv']) },
  { role: 'small', flag: '--rut', rows: rowsLast(ownFiles['rut.csv']) },
  { role: 'growth', flag: '--nasdaq', rows: rowsLast(ownFiles['nasdaq.csv']) },
] as const;

const dateWriters = [
  (day: string) => day,
  (day: string) => day.replaceAll('-', ''),
  (day: string) => `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`,
  (day: string) => `${day} 00:00:00-05:00`,
];

/** Closes as a file: any delimiter, order of columns and rows, line end, date, notation and encoding. */
function written(rows: readonly Row[], random: Random, close = pick(random, ['Close', 'Price', 'Last'])): Buffer {
  const delimiter = pick(random, [',', ';', '\t', '|']);
  const [end, date] = [pick(random, ['\n', '\r\n', '\r']), pick(random, dateWriters)];
  const number = pick(random, [(value: number) => value.toFixed(2), us]);
  const columns = ['Date', 'Open', 'High', 'Low', close, 'Volume']
    .map((name) => ({ name, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ name }) => name);
  const cell = (name: string, row: Row) =>
    name === 'Date' ? date(row.day) : name === 'Volume' ? '0' : `"${number(name === 'Open' ? row.before : row.close)}"`;
  const lines = rows.map((row) => columns.map((name) => cell(name, row)).join(delimiter));
  if (random() < 0.5) lines.reverse();
  const text = [columns.join(delimiter), ...lines].map((line) => line + end).join('');
  const encoding = pick(random, ['utf8', 'utf16le', 'latin1'] as const);
  return Buffer.from((encoding === 'utf16le' ? '\ufeff' : '') + text, encoding);
}

const names = {
  large: ['S&P 500 Historical Data', '^GSPC', 'SPX', 'HistoricalData_1', 'sp500 (1)'],
  small: ['US Small Cap 2000 Historical Data', '^RUT', 'Russell 2000', 'HistoricalData_2', 'RTY Index'],
  growth: ['NASDAQ Composite Historical Data', '^IXIC', 'COMP', 'HistoricalData_3', 'CCMP Index'],
};
const strangers = {
  large: ['S&P 500 Energy Historical Data', 'SPX Put-Call', 'SP500TR', 'S&P 500 Futures Historical Data', 'SPX_200dma'],
  small: ['Russell 1000 Historical Data', 'Russell 2000 Growth', 'RUTTR', 'RTY=F', 'US Small Cap 2000 Value'],
  growth: ['NASDAQ Bank', 'Nasdaq Composite Total Return', 'NQ=F', 'NASDAQ Biotechnology'],
};

/** A longer series at another level, as a sector or a ratio is. */
const stranger = (rows: readonly Row[], random: Random): Row[] => {
  const scale = pick(random, [1e-4, 0.1, 0.7, 1.004, 1.9]);
  const first = Date.parse(rows[0]?.day ?? '') / 86_400_000;
  const before = Array.from({ length: 30 }, (_, i) => first - 42 + i).filter((day) => (day + 3) % 7 < 5);
  const older = before.map((day) => ({ day: isoDate(day), close: 100 + random(), before: 100 }));
  return [...older, ...rows.map((row, i) => ({ ...row, close: 5 + row.close * scale * (1 + i * 1e-4) }))];
};

const seeds = Array.from({ length: 20 }, (_, i) => i + 1);

describe('folders with another, longer instrument beside an index', () => {
  test.each(seeds)('%i: the index itself is used by check and data check', async (seed) => {
    const random = randomFrom(seed);
    const right = three.map(({ role, rows }) => [role, `d/${pick(random, names[role])}.csv`, rows] as const);
    const files: Record<string, Buffer> = {};
    for (const [role, path, rows] of right) {
      files[path] = written(rows, random);
      files[`d/${pick(random, strangers[role])}.csv`] = written(stranger(rows, random), random);
    }
    const expected = right.map(([role, file]) => ({ role, file }));
    const { status, out, err } = await run(['check', '--data', 'd', '--json'], { files, now });
    expect(status, err).toBe(0);
    const used = JSON.parse(out).inputs.map(({ role, file }: { role: string; file: string }) => ({ role, file }));
    expect(used, Object.keys(files).join()).toEqual(expect.arrayContaining(expected));
    const checked = JSON.parse((await run(['data', 'check', '--data', 'd', '--json'], { files, now })).out);
    const known = checked.files.filter(({ index }: { index: unknown }) => index !== null);
    expect(known.map(({ file }: { file: string }) => file).sort()).toEqual(right.map(([, file]) => file).sort());
  });
});

describe('funds that stand in for the indices', () => {
  const funds = { large: ['SPY', 'IVV', 'VOO'], small: ['IWM', 'VTWO'], growth: ['QQQ', 'ONEQ', 'QQQM'] };

  test.each(seeds)('%i: one note each, and no alarm', async (seed) => {
    const random = randomFrom(100 + seed);
    const scaled = three.map(({ role, flag, rows }) => {
      const file = `${pick(random, funds[role])}${pick(random, ['', ' Historical Data', '_daily', ' ETF'])}.csv`;
      return {
        flag,
        file,
        bytes: written(
          rows.map((row) => ({ ...row, close: row.close / 10 })),
          random,
        ),
      };
    });
    const files = Object.fromEntries(scaled.map(({ file, bytes }) => [file, bytes]));
    const argv = ['check', ...scaled.flatMap(({ flag, file }) => [flag, file]), '--json'];
    const { status, out, err } = await run(argv, { files, now });
    expect(status, err).toBe(0);
    const { warnings, notes } = JSON.parse(out);
    // That rows are newest first is said of any file.
    const codes = notes.map(({ code }: { code: string }) => code).filter((code: string) => code !== 'descending');
    expect([warnings, codes]).toEqual([[], ['proxy', 'proxy', 'proxy']]);
  });
});
