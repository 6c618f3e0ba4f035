import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { isoDate } from '../../../src/dates/civil-dates.ts';
import { readSeries } from '../../../src/readers/read-series.ts';
import { hasShared, shared } from '../../helpers/shared.ts';

const python = ['/usr/bin/python3', 'python3'].find(
  (command) => spawnSync(command, ['-c', 'import numpy, pandas']).status === 0,
);
const missing = [...(hasShared ? [] : ['../shared is absent']), ...(python ? [] : ['no python3 with pandas'])];
const describeBoth = missing.length === 0 ? describe : describe.skip;
const why = missing.length === 0 ? '' : ` (skipped: ${missing.join(', ')})`;

/** Of several contracts on each day: no series of one value a day. */
const isSeries = (path: string) => path.endsWith('.csv') && !path.includes('fed_funds_futures');

const upper = (name: string) => name.toUpperCase().replace(/[^A-Z0-9]/g, '');

describeBoth(`wanted columns of the open data by pandas${why}`, () => {
  let theirs: Record<string, { days: string[]; values: number[]; texts: string[] }>;
  beforeAll(() => {
    const script = fileURLToPath(new URL('wanted.py', import.meta.url));
    const { status, stdout, stderr } = spawnSync(python ?? '', [script, `${shared}data`], { maxBuffer: 1e8 });
    expect(status, stderr.toString()).toBe(0);
    theirs = JSON.parse(stdout.toString());
  });

  test('no macro file is left out', () => {
    const files = readdirSync(`${shared}data/macro`)
      .map((name) => `macro/${name}`)
      .filter(isSeries);
    const read = Object.keys(theirs).map((key) => key.split(' ')[0]);
    expect(files.filter((file) => !read.includes(file))).toEqual([]);
    expect(files.length).toBe(15);
  });

  test('days, values and digits are the same', async () => {
    let rows = 0;
    for (const [key, { days, values, texts }] of Object.entries(theirs)) {
      const [path = '', column = ''] = key.split(' ');
      const { series, cells } = await readSeries(readFileSync(`${shared}data/${path}`), path, {
        columns: [upper(column)],
        isDaily: false,
        isPositive: false,
        keepsCells: true,
      });
      expect(Array.from(series.days, isoDate), key).toEqual(days);
      expect([...series.closes], key).toEqual(values);
      expect(cells, key).toEqual(texts);
      rows += days.length;
    }
    expect(rows).toBeGreaterThan(100_000);
  });
});
