import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { signals } from '../../../src/signals/index.ts';
import { cutAfter } from '../../helpers/causality.ts';
import { randomMarket } from '../../helpers/random-market.ts';
import { stillMarkets } from '../../helpers/still-markets.ts';

const market = randomMarket({ seed: 20260108, sessions: 1600, untidy: true });
const last = market.days.length - 1;

describe.each(signals)('$id in full', (signal) => {
  const { defaults } = signal;
  const details = async (given: typeof market, t: number) =>
    signal.details?.(signal.columns(given, defaults), t, given, defaults);

  test('says something, has a rule, and has figures for every column that it names', async () => {
    const full = await details(market, last);
    expect(full?.says).toMatch(/\.$/);
    expect(full?.rule).not.toBe('');
    expect(full?.tables.length).toBeGreaterThan(0);
    expect(new Set(full?.tables.map(({ id }) => id)).size).toBe(full?.tables.length);
    for (const { columns, rows } of full?.tables ?? []) {
      for (const row of rows) {
        const keys = columns.flatMap(({ id, interval = [] }) => [id, ...interval]);
        expect(keys.filter((key) => !Object.hasOwn(row, key))).toEqual([]);
      }
    }
  });

  test('is told without knowledge of later rows', async () => {
    for (const t of [0, 4, 40, 300, 777, 1111, 1400, last]) {
      const known = cutAfter(market, t);
      expect(isDeepStrictEqual(await details(market, t), await details(known, t)), `row ${t}`).toBe(true);
    }
  });

  test('is told of markets that stand still', async () => {
    for (const still of Object.values(stillMarkets)) {
      const full = await details(still, still.days.length - 1);
      expect(JSON.stringify([full?.says, full?.rule, full?.notes ?? []])).not.toMatch(/NaN|undefined|Infinity|null/);
    }
  });

  test('never says NaN, undefined or null', async () => {
    for (let t = 0; t < last; t += 97) {
      const full = await details(market, t);
      expect(JSON.stringify([full?.says, full?.rule, full?.notes ?? []]), `row ${t}`).not.toMatch(
        /NaN|undefined|Infinity|null/,
      );
    }
  });
});
