import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { seededRandom } from '../../src/stats/random.ts';
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
