import { describe, expect, test } from 'vitest';
import { randomFrom } from '../helpers/folders/decoys.ts';
import { run } from '../helpers/processes/fake-io.ts';

const now = '2026-11-28T12:00:00Z';

const dates = ['2025-12-29', '2025-12-30', '2025-12-31', '2026-01-02', '2026-01-05'];
const closes = {
  'S&P 500': [6905.74, 6896.24, 6845.5, 6858.47, 6902.05],
  'Russell 2000': [2519.3, 2500.6, 2481.91, 2508.22, 2547.92],
} as const;
const others = {
  'S&P 500': [
    'S&P 500 Futures',
    'SPX_200dma',
    'SPY',
    'S&P 500 Energy',
    'SPX Put/Call',
    'S&P 500 TR',
    'Prior Settle',
    'Volume',
  ],
  'Russell 2000': [
    'Russell 1000',
    'Russell 2000 Growth',
    'Russell 2000 Value',
    'IWM',
    'RTY=F',
    'RUT_50dma',
    'Previous Close',
  ],
} as const;

/** One table: columns in any order, any delimiter, line end and encoding, with the index in one column. */
function variation(seed: number) {
  const random = randomFrom(seed);
  const index = random() < 0.5 ? 'S&P 500' : 'Russell 2000';
  const own = ['Close', 'Close (USD)', 'Price', 'Last', index, index === 'S&P 500' ? '^GSPC' : 'RTY Index'];
  const name = own[Math.floor(random() * own.length)] ?? '';
  const beside = others[index].filter(() => random() < 0.4);
  const columns = ['Date', name, ...beside]
    .map((column) => ({ column, key: column === 'Date' ? -1 : random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ column }) => column);
  const delimiter = [',', ';', '\t', '|'][Math.floor(random() * 4)] ?? ',';
  const end = ['\n', '\r\n', '\r'][Math.floor(random() * 3)] ?? '\n';
  const rows = dates.map((day, i) =>
    columns.map((column) =>
      column === 'Date'
        ? day
        : column === name
          ? closes[index][i]
          : (closes[index][i] ?? 0) * (0.5 + column.length / 50),
    ),
  );
  const text = [columns, ...rows].map((cells) => cells.join(delimiter) + end).join('');
  const encoding = (['utf8', 'utf16le', 'latin1'] as const)[Math.floor(random() * 3)] ?? 'utf8';
  const flag = index === 'S&P 500' ? '--spx' : '--rut';
  return {
    name,
    last: closes[index].at(-1),
    flag,
    columns,
    bytes: Buffer.from((encoding === 'utf16le' ? '\ufeff' : '') + text, encoding),
  };
}

describe('variations of tables with other instruments beside the index', () => {
  test.each(Array.from({ length: 60 }, (_, i) => i + 1))('%i: the index itself is read', async (seed) => {
    const { name, flag, columns, bytes } = variation(seed);
    const { out } = await run(`data check ${flag} f.csv --json`, { files: { 'f.csv': bytes }, now });
    const [found] = JSON.parse(out).files;
    expect([found.error, found.content?.column.close], columns.join()).toEqual([null, name]);
    expect(found.problems.map(({ code }: { code: string }) => code)).not.toContain('wrong-index');
  });
});
