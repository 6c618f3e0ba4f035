import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { ownFiles } from '../helpers/processes/fake-io.ts';
import { called, root } from '../helpers/processes/rotation.ts';
import { temporaryFolder } from '../helpers/processes/temporary-folder.ts';

/** `checks(n)`: reads three files and judges them n times, by the built library; the last report as text. */
const library = `
  import { readFileSync, readdirSync } from 'node:fs';
  const memories = [];
  const { Instance } = WebAssembly;
  WebAssembly.Instance = class extends Instance {
    constructor(...how) { super(...how); memories.push(this.exports.memory); }
  };
  const { assemble, check, newYorkNow, readSeries, usLabels } = await import(${JSON.stringify(pathToFileURL(join(root, 'dist', 'index.js')).href)});
  const bytes = ['spx', 'rut', 'nasdaq'].map((name) => readFileSync(new URL(name + '.csv', import.meta.url)));
  export async function checks(n) {
    let text = '';
    for (let i = 0; i < n; i++) {
      const [large, small, growth] = await Promise.all(bytes.map((file, role) => readSeries(file, role + '.csv')));
      const files = { large: [large], small: [small], growth: [growth] };
      const market = assemble({ files, observations: [], labels: usLabels, now: newYorkNow(0) });
      text = JSON.stringify(check(market));
    }
    return text;
  }
  const descriptors = '/proc/self/fd';
  export const held = () => {
    gc(); gc();
    return {
      heap: process.memoryUsage().heapUsed,
      pages: memories.map(({ buffer }) => buffer.byteLength / 65536).join(' '),
      handles: process.getActiveResourcesInfo().length,
      descriptors: ${existsSync('/proc/self/fd')} ? readdirSync(descriptors).length : 0,
    };
  };`;

const loop = `
  import { checks, held } from './library.mjs';
  const points = [];
  for (let i = 0; i < 12; i++) { await checks(25); points.push(held()); }
  process.stdout.write(JSON.stringify(points));`;

const threads = `
  import { isMainThread, parentPort, Worker } from 'node:worker_threads';
  import { checks, held } from './library.mjs';
  if (!isMainThread) parentPort.postMessage(await checks(5));
  else {
    const thread = () => new Promise((resolve, reject) => {
      let text;
      new Worker(new URL(import.meta.url)).on('message', (said) => (text = said)).on('error', reject).on('exit', () => resolve(text));
    });
    const alone = await checks(1);
    const rounds = [];
    for (let i = 0; i < 3; i++) {
      const texts = await Promise.all(Array.from({ length: 8 }, thread));
      rounds.push({ same: texts.filter((text) => text === alone).length, held: held() });
    }
    process.stdout.write(JSON.stringify(rounds));
  }`;

/** Without the optimising compilers, whose code grows for thousands of rounds, the heap holds nothing but what the library keeps. */
const flags = ['--expose-gc', '--no-opt', '--no-maglev'];

function ran(script: string): unknown {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(ownFiles)) {
    const [head, ...rows] = text.trimEnd().split('\n');
    writeFileSync(join(folder, name.split('/').at(-1) ?? ''), [head, ...rows.slice(-800)].join('\n'));
  }
  writeFileSync(join(folder, 'library.mjs'), library);
  writeFileSync(join(folder, 'script.mjs'), script);
  const { status, out, err } = called(process.execPath, [...flags, join(folder, 'script.mjs')]);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  return JSON.parse(out);
}

interface Held {
  heap: number;
  pages: string;
  handles: number;
  descriptors: number;
}

test('300 checks in one process leave nothing behind: heap, memory of the kernel, handles and descriptors stay', () => {
  const later = (ran(loop) as Held[]).slice(-6);
  const [{ heap = 0, ...others } = {}] = later;
  for (const { heap: _, ...held } of later) expect(held).toEqual(others);
  const perCheck = ((later.at(-1)?.heap ?? Number.NaN) - heap) / (25 * (later.length - 1));
  expect(perCheck).toBeLessThan(300);
});

test('eight threads at once each give the report that one gives alone, and leave no handle and no descriptor', () => {
  const rounds = ran(threads) as { same: number; held: Held }[];
  expect(rounds.map(({ same }) => same)).toEqual([8, 8, 8]);
  const [first, , last] = rounds.map(({ held: { handles, descriptors } }) => ({ handles, descriptors }));
  expect(last).toEqual(first);
});
