/**
 * Compares two builds over some 700 command lines on real prices: every figure has to be the same to 1e-12, in JSON under the same path
 * (or its new name, see renamed.mjs), elsewhere in the same order. Words and keys that differ are counted and shown once each.
 *
 *   node scripts/compare/compare.mjs OLD_CHECKOUT NEW_CHECKOUT DATA_FOLDER
 *
 * The data folder holds prices/, macro/, vendors/ as the project's own tests use them.
 */
import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { commandLines } from './command-lines.mjs';
import { figuresOf, isSame, leavesOf } from './figures.mjs';
import { newName } from './renamed.mjs';

const [before, after, data] = process.argv.slice(2).map((path) => resolve(path));
if (data === undefined)
  throw new Error('usage: node scripts/compare/compare.mjs OLD_CHECKOUT NEW_CHECKOUT DATA_FOLDER');

const price = (name) => join(data, 'prices', name);
const macro = (name) => join(data, 'macro', name);
const lines = commandLines({
  prices: [
    ...['--spx', price('GSPC_yahoo_1927-2026.csv'), '--rut', price('RUT_yahoo_1987-2024.csv')],
    ...['--rut', price('RUT_ibkr_2016-2026.csv'), '--nasdaq', price('IXIC_yahoo_1971-2026.csv')],
  ],
  series: [
    ...[
      '--series',
      `vix=${macro('VIX_yahoo_1990-2026.csv')}`,
      '--series',
      `cpi=${macro('fred_inflation_wide_1947-2026.csv')}`,
    ],
    ...['--series', `fed-funds=${macro('fred_rates_wide_1954-2026.csv')}`],
  ],
  observations: ['--inputs', 'published'],
  signals: [
    ...[
      'banks',
      'breadth',
      'concentration',
      'correlation',
      'divergence',
      'earnings',
      'first-five-days',
      'flows',
      'inflation',
    ],
    ...[
      'long-cycle',
      'opening-gap',
      'own-strength',
      'policy',
      'record-high',
      'relative-strength',
      'stress',
      'valuation',
    ],
  ],
  folders: [join(data, 'prices'), join(data, 'macro')],
});

const run = promisify(execFile);
const env = { PATH: process.env.PATH, LANG: 'C.UTF-8', SOURCE_DATE_EPOCH: '1795000000' };
async function answer(checkout, line) {
  const options = { env, cwd: '/', maxBuffer: 1 << 30 };
  try {
    const { stdout } = await run(process.execPath, [join(checkout, 'bin/rotation.cjs'), ...line], options);
    return { status: 0, stdout };
  } catch (error) {
    return { status: error.code, stdout: error.stdout };
  }
}

const jsonOf = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const differences = [];
const words = new Map();
let figures = 0;
const note = (kind, what) => words.set(`${kind}: ${what}`, (words.get(`${kind}: ${what}`) ?? 0) + 1);

function compareJson(line, old, now) {
  const [left, right] = [leavesOf(old, newName), leavesOf(now)];
  for (const [path, value] of left) {
    const other = right.get(path);
    const place = path.replace(/\[\d+\]/g, '[]');
    if (!right.has(path)) note('gone', place);
    else if (typeof value === 'number' && typeof other === 'number') {
      figures++;
      if (!isSame(value, other) && place !== 'schemaVersion') differences.push({ line, path, value, other });
    } else if (value !== other) {
      if (typeof value === 'string' && typeof other === 'string') note('words', place);
      else differences.push({ line, path, value, other });
    }
  }
  for (const path of right.keys()) if (!left.has(path)) note('new', path.replace(/\[\d+\]/g, '[]'));
}

function compareText(line, old, now) {
  const [left, right] = [figuresOf(old), figuresOf(now)];
  figures += left.length;
  const at = left.findIndex((figure, i) => right[i] === undefined || !isSame(figure, right[i]));
  if (at >= 0 || left.length !== right.length)
    differences.push({ line, path: `figure ${at}`, value: left[at], other: right[at] });
  else if (old !== now)
    note(
      'words',
      line
        .filter((word) => !word.startsWith('/'))
        .slice(0, 2)
        .join(' '),
    );
}

const queue = [...lines.entries()];
async function work() {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const [, line] = next;
    const [old, now] = [await answer(before, line), await answer(after, line)];
    if (old.status !== now.status) {
      differences.push({ line, path: 'status', value: old.status, other: now.status });
      continue;
    }
    const [left, right] = [jsonOf(old.stdout), jsonOf(now.stdout)];
    if (left !== undefined && right !== undefined) compareJson(line, left, right);
    else compareText(line, old.stdout, now.stdout);
  }
}
await Promise.all([work(), work()]);

for (const [what, count] of [...words].sort()) console.log(`${String(count).padStart(6)} ${what}`);
for (const { line, path, value, other } of differences.slice(0, 40))
  console.log(`DIFFERS ${line.join(' ')}\n  ${path}: ${value} became ${other}`);
console.log(`${lines.length} command lines, ${figures} figures compared, ${differences.length} differ`);
process.exitCode = differences.length === 0 ? 0 : 1;
