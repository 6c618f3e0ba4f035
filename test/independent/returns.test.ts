import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../src/dates/civil-dates.ts';
import type { ReturnUnit } from '../../src/readers/returns/index-levels.ts';
import { readReturns } from '../../src/readers/returns/read-returns.ts';
import { describeShared, shared } from '../helpers/shared.ts';
import { frenchText } from '../readers/returns/french-text.ts';

const python = ['/usr/bin/python3', 'python3'].find(
  (command) => spawnSync(command, ['-c', 'import numpy, pandas']).status === 0,
);
const script = fileURLToPath(new URL('returns.py', import.meta.url));

/** The levels of an index by pandas (1.5.3). */
function theirs(text: string, column: string, unit: ReturnUnit): [string, number][] {
  const { status, stdout, stderr } = spawnSync(python ?? '', [script, column, unit], { input: text, maxBuffer: 1e8 });
  expect(status, stderr.toString()).toBe(0);
  const rows = stdout.toString().trim().split('\n');
  return rows.map((row) => [row.slice(0, 10), Number(row.slice(11).replace(/^np\.float64\((.*)\)$/, '$1'))]);
}

/** Where one level is more than 1e-12 of itself from the other, or the days differ. */
function differences(text: string, column: string, unit: ReturnUnit): unknown[] {
  const wanted = column.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const { series } = readReturns(new TextEncoder().encode(text), 'file.csv', { unit, column: wanted });
  const reference = theirs(text, column, unit);
  expect(series.days.length).toBe(reference.length);
  return reference.filter(
    ([day, level], i) => isoDate(series.days[i] ?? 0) !== day || Math.abs((series.closes[i] ?? 0) / level - 1) > 1e-12,
  );
}

describe.skipIf(!python)(
  `an index from returns, by pandas${python ? '' : ' (skipped: no python3 with pandas)'}`,
  () => {
    test.each(['Lo 30', 'Hi 30', 'Dec 2'])('has the levels of column %s of a file with several tables', (column) => {
      expect(differences(frenchText(), column, 'percent')).toEqual([]);
    });

    test.each(['fraction', 'log'] as const)('has the levels of returns as a %s', (unit) => {
      const text = frenchText().replace(
        / (-?\d\.\d\d)(?=[,\r])/g,
        (_, value) => ` ${(Number(value) / 100).toFixed(6)}`,
      );
      expect(differences(text, 'Hi 30', unit)).toEqual([]);
    });
  },
);

/** Closes of a triple by day. */
const triple = (path: string) =>
  new Map(
    readFileSync(`${shared}data/markets/triples/${path}`, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((row): [string, number] => [row.slice(0, 10), Number(row.slice(11))]),
  );

describeShared("an index of Kenneth French's returns", () => {
  test.each([
    ['french_ME_daily_1926-2025.csv', 'Hi 30', 'large'],
    ['french_ME_daily_1926-2025.csv', 'Qnt 2', 'small'],
    ['french_10industry_daily_1926-2025.csv', 'HiTec', 'growth'],
  ])('of %s, column %s, is the one that was made before from it', (file, column, role) => {
    const bytes = readFileSync(`${shared}data/markets/${file}`);
    const name = column.toUpperCase().replace(/[^A-Z0-9]/g, '');
    const { series } = readReturns(bytes, file, { unit: 'percent', column: name });
    const before = triple(`US-1926-1987/${role}.csv`);
    const ours = new Map(Array.from(series.days, (day, i) => [isoDate(day), series.closes[i] ?? Number.NaN]));
    expect(before.size).toBeGreaterThan(16_000);
    const apart = [...before].filter(([day, close]) => !(Math.abs((ours.get(day) ?? Number.NaN) - close) < 1e-6));
    expect(apart).toEqual([]);
  });

  test.skipIf(!python)('is the one of pandas, all 26,000 days', () => {
    const text = readFileSync(`${shared}data/markets/french_ME_daily_1926-2025.csv`, 'utf8');
    expect(differences(text, 'Hi 30', 'percent')).toEqual([]);
    const europe = readFileSync(`${shared}data/markets/french_Europe_FF3_daily_1990-2022.csv`, 'utf8');
    expect(differences(europe, 'SMB', 'percent')).toEqual([]);
  });
});
