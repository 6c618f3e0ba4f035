import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/input/read-file.ts';
import { readSeries } from '../../src/readers/read-series.ts';
import { fakeIo } from '../helpers/processes/fake-io.ts';

const day = (i: number) => new Date(Date.UTC(2000, 0, 3 + i)).toISOString().slice(0, 10);
const rowsOf = (count: number, first: number) =>
  Array.from({ length: count }, (_, i) => [day(i), (first + i / 8).toFixed(3)] as const);

/** Files of several lengths: what one leaves in the kernel's memory is longer or shorter than the next. */
const plain = (count: number, first: number) =>
  `Date,Close\n${rowsOf(count, first)
    .map((cells) => `${cells.join(',')}\n`)
    .join('')}`;
const quoted = (count: number, first: number) =>
  `"Date","Close"\n${rowsOf(count, first)
    .map(([date, close]) => `"${date}","${close}"\n`)
    .join('')}`;

const texts: Record<string, string> = {
  'long.csv': quoted(3000, 100),
  'short.csv': quoted(400, 2000),
  'middle.csv': quoted(1200, 30),
  'plain.csv': plain(2500, 700),
  'open.csv': plain(900, 5).trimEnd(),
  'umlaut.csv': `# Schlußkurse\n${plain(700, 44)}`,
};
const bytesOf = (name: string) => Buffer.from(texts[name] ?? '', name === 'umlaut.csv' ? 'latin1' : 'utf8');
const names = Object.keys(texts);
const orders = [names, [...names].reverse(), [...names.slice(2), ...names.slice(0, 2)]];

const figures = async ({ series, dialect }: Awaited<ReturnType<typeof readSeries>>) => ({
  days: [...series.days],
  closes: [...series.closes],
  dialect: await dialect(),
});

describe('several files at once', () => {
  it.each(orders)('%s first: each is read as if it were alone', async (...order) => {
    const alone = new Map<string, unknown>();
    for (const name of order) alone.set(name, await figures(await readSeries(bytesOf(name), name)));
    const together = await Promise.all(order.map((name) => readSeries(bytesOf(name), name)));
    expect(await Promise.all(together.map(figures))).toEqual(order.map((name) => alone.get(name)));
  });

  it.each(orders)('%s first, read by the program: the same', async (...order) => {
    const { io } = fakeIo([], { files: Object.fromEntries(names.map((name) => [`/project/${name}`, bytesOf(name)])) });
    const together = await Promise.all(order.map((name) => readFile(io, `/project/${name}`)));
    for (const [i, { series }] of together.entries()) {
      const own = (await readSeries(bytesOf(order[i] ?? ''), order[i] ?? '')).series;
      expect([...series.days]).toEqual([...own.days]);
      expect([...series.closes]).toEqual([...own.closes]);
    }
  });

  it('leaves the bytes that it was handed as they are', async () => {
    for (const name of names) {
      const bytes = bytesOf(name);
      await readSeries(bytes, name);
      expect(bytes.equals(bytesOf(name))).toBe(true);
    }
  });
});
