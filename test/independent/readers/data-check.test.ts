import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CheckedFile, DataCheck } from '../../../src/report/data-check/schema.ts';
import { run } from '../../helpers/processes/fake-io.ts';
import { hasShared, shared } from '../../helpers/shared.ts';

const python = ['/usr/bin/python3', 'python3'].find(
  (command) => spawnSync(command, ['-c', 'import numpy, pandas']).status === 0,
);
const missing = [...(hasShared ? [] : ['../shared is absent']), ...(python ? [] : ['no python3 with pandas'])];
const describeBoth = missing.length === 0 ? describe : describe.skip;
const why = missing.length === 0 ? '' : ` (skipped: ${missing.join(', ')})`;

interface Theirs {
  gaps: Record<string, { missing: string[]; extra: string[] }>;
  weekend: string[];
  copied: string[];
  pairs: Record<string, { worst: string; basisPoints: number; days: number; overHalf: number }>;
  wrong: Record<string, string[]>;
}

const us10y = 'vendors/investing-en/US10Y.csv';

describeBoth(`what is wrong with real files, by pandas 1.5.3${why}`, () => {
  let theirs: Theirs;
  let ours: DataCheck;
  const file = (path: string): CheckedFile => {
    const found = ours.files.find((one) => one.file === path);
    if (!found) throw new Error(`${path} was not checked`);
    return found;
  };
  beforeAll(async () => {
    const script = fileURLToPath(new URL('data-check.py', import.meta.url));
    const { status, stdout, stderr } = spawnSync(python ?? '', [script, `${shared}data`], { maxBuffer: 1e8 });
    expect(status, stderr.toString()).toBe(0);
    theirs = JSON.parse(stdout.toString());
    const paths = new Set([
      ...Object.keys(theirs.gaps),
      ...Object.keys(theirs.pairs),
      ...Object.keys(theirs.wrong),
      us10y,
    ]);
    const files = Object.fromEntries([...paths].map((path) => [path, readFileSync(`${shared}data/${path}`)]));
    const { out } = await run(['data', 'check', ...paths, '--json'], { files, now: '2026-11-21T12:00:00Z' });
    ours = JSON.parse(out);
  });

  test('sessions that are missing and rows that are too many are those against the days of the longest file', () => {
    for (const [path, gaps] of Object.entries(theirs.gaps)) {
      const { missing: absent, extra } = file(path).content?.calendar ?? {};
      expect({ path, missing: absent?.days, extra: extra?.days }).toEqual({ path, ...gaps });
    }
    // The README of the data: five sessions and six holidays; one session; three sessions and 36 holidays.
    expect(
      Object.values(theirs.gaps)
        .slice(0, 3)
        .map((one) => [one.missing.length, one.extra.length]),
    ).toEqual([
      [5, 6],
      [1, 0],
      [3, 36],
    ]);
  });

  test('rows of a weekend are wrong where they copy the close before', () => {
    expect(theirs.weekend).toHaveLength(42);
    expect(file(us10y).problems[0]).toMatchObject({ code: 'weekend-rows', severity: 'warning' });
    const [first = ''] = theirs.copied;
    expect(file(us10y).problems[0]?.message).toContain(
      `${theirs.copied.length} rows on a Saturday or Sunday: ${first}, `,
    );
    expect(file(us10y).content?.calendar).toBeNull();
  });

  test('files of one index differ on as many days, and most on the same day', () => {
    for (const [path, pair] of Object.entries(theirs.pairs)) {
      const found = ours.agreement.find((one) => one.file === path);
      const { worst: day, basisPoints, ...counts } = pair;
      expect({ path, ...found }).toMatchObject({ path, ...counts });
      // Equal but for the noise of four bytes: which day that is furthest on means nothing.
      if (pair.overHalf === 0) continue;
      expect({ path, day: found?.worst?.day }).toEqual({ path, day });
      expect(found?.worst?.basisPoints).toBeCloseTo(basisPoints, 8);
    }
    const differ = (path: string) => file(path).problems.find(({ code }) => code === 'files-differ')?.message;
    expect(differ('vendors/fred-new/SP500.csv')).toMatch(
      /2021-08-11: 4447\.7 here as in 2 other files, 4442\.41 there as in 1/,
    );
    expect(differ('vendors/stooq/^spx_d.csv')).toMatch(/2008-12-24: 865\.42 .*868\.15 there .*\(31\.4 bp\)/);
    expect(differ('vendors/fred-new/NASDAQCOM.csv')).toMatch(
      /on 6 of 1,256 common days, most on 2023-08-07: .*\(12\.3 bp\)/,
    );
  });

  test('bad ticks are the same', () => {
    for (const [path, days] of Object.entries(theirs.wrong)) {
      expect({ path, days: file(path).content?.moves.map(({ first }) => first) }).toEqual({ path, days });
    }
    expect(Object.values(theirs.wrong)).toEqual([
      ['1935-04-16', '1935-08-16', '1936-09-16', '1961-04-17'],
      ['1984-12-10'],
      [],
    ]);
  });

  test('files of the three indices without problems have no other warning', () => {
    const codes = (path: string) => file(path).problems.map(({ code }) => code);
    expect(codes('prices/SPX_ibkr_2016-2026.csv')).toEqual([]);
    expect(codes('prices/IXIC_ibkr_2016-2026.csv')).toEqual([]);
    expect(codes('prices/RUT_yahoo_1987-2024.csv')).toEqual([]);
    expect(codes('prices/GSPC_yahoo_1927-2026.csv')).toEqual(['bad-tick']);
    expect(ours.counts.errors).toBe(0);
  });
});
