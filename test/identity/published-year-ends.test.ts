import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { firstLevelYear, indexLevels } from '../../src/identity/published-year-ends.ts';
import { roles } from '../../src/series/series.ts';
import { describeShared, shared } from '../helpers/shared.ts';

describe('indexLevels', () => {
  test.each(roles)('%s has one positive close in cents for each year from 1987 to 2025', (role) => {
    expect(firstLevelYear + indexLevels[role].length - 1).toBe(2025);
    for (const level of indexLevels[role]) {
      expect(level).toBeGreaterThan(0);
      expect(level).toBe(Number(level.toFixed(2)));
    }
  });
});

describeShared('indexLevels against published closes', () => {
  /** The last close of each year of a file, in cents; later files win. */
  function yearEnds(...files: string[]): Map<number, number> {
    const ends = new Map<number, number>();
    for (const file of files) {
      const [header = '', ...lines] = readFileSync(`${shared}data/prices/${file}`, 'utf8').trim().split('\n');
      const column = header.toLowerCase().split(',').indexOf('close');
      for (const line of lines) ends.set(Number(line.slice(0, 4)), Number(Number(line.split(',')[column]).toFixed(2)));
    }
    return ends;
  }

  it.each([
    { role: 'large', files: ['GSPC_yahoo_1927-2026.csv'] },
    { role: 'small', files: ['RUT_yahoo_1987-2024.csv', 'RUT_ibkr_2016-2026.csv'] },
    { role: 'growth', files: ['IXIC_yahoo_1971-2026.csv'] },
  ] as const)('$role equals the last closes of the years', ({ role, files }) => {
    const ends = yearEnds(...files);
    expect(indexLevels[role]).toEqual(indexLevels[role].map((_, i) => ends.get(firstLevelYear + i)));
  });
});
