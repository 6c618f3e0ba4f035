import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isoDate } from '../../src/dates/civil-dates.ts';
import { UserError } from '../../src/errors.ts';
import { type Reading, readSeries } from '../../src/readers/read-series.ts';
import { seededRandom } from '../../src/stats/random.ts';
import { cpuTime } from '../helpers/cpu-time.ts';
import { randomBars } from '../helpers/layouts/bars.ts';
import { readableLayouts } from '../helpers/layouts/readable.ts';
import { randomDialect, tableText } from '../helpers/layouts/text-file.ts';
import { bytesAgree, layoutIn, scanAgrees } from '../helpers/layouts/ways-of-reading.ts';
import { fixture } from '../helpers/markets/readings.ts';

/** More by ROTATION_FUZZ_RUNS=100000 npx vitest run test/readers/fuzz.test.ts */
const runs = Number(process.env.ROTATION_FUZZ_RUNS ?? 4000);
const seed = Number(process.env.ROTATION_FUZZ_SEED ?? 20260108);

const folder = new URL('../../fixtures/readers/', import.meta.url);
const fixtures = readdirSync(folder).flatMap((id) =>
  readdirSync(new URL(`${id}/`, folder)).map((name) => fixture(`${id}/${name}`)),
);

const random = seededRandom(seed);
const upTo = (limit: number) => Math.floor(random() * limit);
const oneOf = <T>(items: readonly T[]): T => items[upTo(items.length)] as T;

const bits = [
  '',
  '\0',
  '\n',
  '\r',
  '\r\n',
  '"',
  '""',
  ',',
  ';',
  '\t',
  '|',
  '.',
  '-',
  '/',
  ' ',
  '\u00a0',
  '\ufeff',
  '0',
  '9',
  'e',
  'x',
];
const cells = [
  'NaN',
  'null',
  '1e999',
  '-5',
  '0',
  '1,234',
  '1.234,5',
  '99/99/9999',
  '2025-01-02',
  '45659',
  '1735776000',
  '$5',
  '__proto__',
];

type Mutation = (text: string) => string;
const mutations: readonly Mutation[] = [
  (text) => text.slice(0, upTo(text.length)),
  (text) => text.slice(upTo(text.length)),
  (text) => {
    const at = upTo(text.length);
    return text.slice(0, at) + oneOf(bits) + text.slice(at + upTo(2));
  },
  (text) => {
    const at = upTo(text.length);
    return text.slice(0, at) + oneOf(cells) + text.slice(at);
  },
  (text) => text.replaceAll(oneOf(bits) || ',', oneOf(bits)),
  (text) => text + oneOf(fixtures).toString(),
  (text) => {
    const lines = text.split('\n');
    const [a, b] = [upTo(lines.length), upTo(lines.length)];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
    return lines.join('\n');
  },
  (text) => {
    const lines = text.split('\n');
    lines.splice(upTo(lines.length), upTo(3));
    return lines.join('\n');
  },
  (text) => text.replaceAll('\n', oneOf(['\r', '\r\n', '\n\n'])),
];

/** A file of a vendor with up to four mistakes in it, sometimes in another encoding. */
function broken(): Buffer {
  let text = oneOf(fixtures).toString();
  for (let i = upTo(4) + 1; i > 0; i--) text = oneOf(mutations)(text);
  const encoding = oneOf(['utf8', 'utf8', 'utf8', 'latin1', 'utf16le'] as const);
  return Buffer.from(encoding === 'utf16le' ? `\ufeff${text}` : text, encoding);
}

function expectValid({ series: { days, closes }, notes }: Reading, what: string) {
  expect(days.length, what).toBe(closes.length);
  expect(days.length, what).toBeGreaterThan(0);
  expect(
    days.every((day, i) => i === 0 || day > (days[i - 1] ?? 0)),
    what,
  ).toBe(true);
  expect(
    closes.every((close) => close > 0 && close < Number.POSITIVE_INFINITY),
    what,
  ).toBe(true);
  expect([isoDate(days[0] ?? 0) >= '1800', isoDate(days.at(-1) ?? 0) < '2201'], what).toEqual([true, true]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  for (const { message } of notes) expect(message, what).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
}

it(`${runs} broken files are read correctly or refused with a hint, each within a second (seed ${seed})`, async () => {
  const ends = { read: 0, refused: 0 };
  for (let run = 0; run < runs; run++) {
    const bytes = broken();
    const what = `run ${run}: ${JSON.stringify(bytes.toString('latin1').slice(0, 200))}`;
    const begin = cpuTime();
    const reading: unknown = await readSeries(bytes, 'f.csv').catch((error: unknown) => error);
    expect(cpuTime() - begin, what).toBeLessThan(1000);
    if (reading instanceof Error) {
      if (!(reading instanceof UserError)) throw new Error(what, { cause: reading });
      ends.refused++;
      expect([reading.details.file, typeof reading.details.hint], what).toEqual(['f.csv', 'string']);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
      expect(reading.message, what).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
    } else {
      ends.read++;
      expectValid(reading as Reading, what);
    }
  }
  // If all files were read, or all refused, the test would show little.
  expect(ends.read).toBeGreaterThan(runs / 20);
  expect(ends.refused).toBeGreaterThan(runs / 20);
}, 3_600_000);

/** A file as people have it, of 16 rows or more. */
function longer(): string {
  const { table, dialect, above = '', below = '' } = oneOf(readableLayouts);
  const written = randomDialect(random, { ...dialect, encoding: 'utf-8' });
  const rows = table(randomBars(16 + upTo(20), upTo(1000), oneOf([50, 900, 5000])), random);
  return above + tableText(rows, written) + below;
}

/** It has a NUL byte, which only a parsed file is asked for in every cell. */
const hasNul = (text: string) => text.includes('\0');

it(`${runs} files, most of them broken, are read by the fast ways as they are cell by cell, or left to that (seed ${seed})`, async () => {
  const ways = { scanned: 0, bytes: 0 };
  for (let run = 0; run < runs; run++) {
    let text = longer();
    for (let i = upTo(3); i > 0; i--) text = oneOf(mutations)(text);
    const bytes = Buffer.from(text);
    const layout = await layoutIn(bytes, 'f.csv');
    if (!layout) continue;
    const what = `run ${run}: ${JSON.stringify(text.slice(0, 2000))}`;
    if (!hasNul(text) && (await scanAgrees(bytes, layout, what))) ways.scanned++;
    if (await bytesAgree(bytes, layout, what)) ways.bytes++;
  }
  expect(ways.scanned).toBeGreaterThan(runs / 50);
  expect(ways.bytes).toBeGreaterThan(runs / 10);
}, 3_600_000);
