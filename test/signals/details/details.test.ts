import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { signals } from '../../../src/signals/index.ts';
import { cutAfter } from '../../helpers/markets/causality.ts';
import { detailsOf } from '../../helpers/markets/details-of.ts';
import { randomMarket } from '../../helpers/markets/random-market.ts';
import { stillMarkets } from '../../helpers/markets/still-markets.ts';

/** Not every one of them has every further series. */
const markets = [1, 2, 20260108].map((seed) => randomMarket({ seed, sessions: 1600, untidy: true }));
type Market = (typeof markets)[number];
const lastOf = ({ days }: Market) => days.length - 1;

describe.each(signals)('$id in full', (signal) => {
  const details = (market: Market, t: number) => detailsOf(signal, market, t);

  test('says something, has a rule, and has figures for every column that it names', async () => {
    for (const market of markets) isComplete(await details(market, lastOf(market)));
  });

  // The long cycle and the opening gap need more years than these markets have.
  test.skipIf(['long-cycle', 'opening-gap', 'record-high'].includes(signal.id))('has rows behind it', async () => {
    const all = await Promise.all(markets.map((market) => details(market, lastOf(market))));
    for (const i of all[0]?.tables.keys() ?? []) {
      const { id } = all[0]?.tables[i] ?? {};
      if (id === 'marginsSmall' || id === 'other493') continue;
      expect(
        Math.max(...all.map((full) => full?.tables.find((table) => table.id === id)?.rows.length ?? 0)),
        id,
      ).toBeGreaterThan(1);
    }
  });

  const isComplete = (full: Awaited<ReturnType<typeof details>>) => {
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
  };

  test('does not depend on later rows', async () => {
    for (const market of markets) {
      for (const t of [0, 4, 300, 777, 1111, 1400]) {
        const known = cutAfter(market, t);
        expect(isDeepStrictEqual(await details(market, t), await details(known, t)), `row ${t}`).toBe(true);
      }
    }
  });

  test('is reported for markets that do not move', async () => {
    for (const still of Object.values(stillMarkets)) {
      const full = await details(still, still.days.length - 1);
      expect(JSON.stringify([full?.says, full?.rule, full?.notes ?? []])).not.toMatch(/NaN|undefined|Infinity|null/);
    }
  });

  test('never says NaN, undefined or null', async () => {
    for (const market of markets) {
      for (let t = 0; t < lastOf(market); t += 197) {
        const full = await details(market, t);
        expect(JSON.stringify([full?.says, full?.rule, full?.notes ?? []]), `row ${t}`).not.toMatch(
          /NaN|undefined|Infinity|null/,
        );
      }
    }
  });
});
