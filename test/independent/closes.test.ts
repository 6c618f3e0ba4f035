import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { isoDate } from '../../src/dates/civil-dates.ts';
import { readSeries } from '../../src/readers/read-series.ts';
import { run } from '../helpers/processes/fake-io.ts';
import { hasShared, shared } from '../helpers/shared.ts';

const python = ['/usr/bin/python3', 'python3'].find(
  (command) => spawnSync(command, ['-c', 'import numpy, pandas']).status === 0,
);
const missing = [...(hasShared ? [] : ['../shared is absent']), ...(python ? [] : ['no python3 with pandas'])];
const describeBoth = missing.length === 0 ? describe : describe.skip;
const why = missing.length === 0 ? '' : ` (skipped: ${missing.join(', ')})`;

/** Weekly bars, which are refused. */
const isRead = (path: string) => path.endsWith('.csv') && !path.includes('weekly');

/** Files of a folder of the open data, two levels deep. */
function filesIn(folder: string): string[] {
  return readdirSync(`${shared}data/${folder}`, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );
}

describeBoth(`every row of the open data by pandas${why}`, () => {
  let theirs: Record<string, { days: string[]; closes: number[]; cells: string[] }>;
  beforeAll(() => {
    const script = fileURLToPath(new URL('closes.py', import.meta.url));
    const { status, stdout, stderr } = spawnSync(python ?? '', [script, `${shared}data`], { maxBuffer: 1e8 });
    expect(status, stderr.toString()).toBe(0);
    theirs = JSON.parse(stdout.toString());
  }, 120_000);

  test('no file of prices or of a vendor is left out', () => {
    const files = [...filesIn('prices'), ...filesIn('vendors')].filter(isRead);
    expect(Object.keys(theirs).sort()).toEqual(files.sort());
  });

  test('days and closes are the same, bit for bit', async () => {
    let rows = 0;
    for (const [path, { days, closes }] of Object.entries(theirs)) {
      const { series } = await readSeries(readFileSync(`${shared}data/${path}`), path);
      expect(Array.from(series.days, isoDate), path).toEqual(days);
      expect([...series.closes], path).toEqual(closes);
      rows += days.length;
    }
    expect(rows).toBe(198_778);
  });

  test('`rotation data import` copies every close digit for digit', async () => {
    let rows = 0;
    for (const [path, { days, cells }] of Object.entries(theirs)) {
      const files = { 'a.csv': readFileSync(`${shared}data/${path}`) };
      const { out } = await run('data import a.csv', { files, now: '2026-12-31T22:00:00Z' });
      expect(out, path).toBe(`date,close\n${days.map((day, i) => `${day},${cells[i]}\n`).join('')}`);
      rows += cells.length;
    }
    expect(rows).toBe(198_778);
  });
});
