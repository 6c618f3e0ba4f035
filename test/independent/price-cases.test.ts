import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { daysFromIso } from '../../src/dates/civil-dates.ts';
import { type Market, rowOn } from '../../src/market/market.ts';
import { divergence } from '../../src/signals/divergence/signal.ts';
import { openingGap } from '../../src/signals/opening-gap/signal.ts';
import { recordHigh } from '../../src/signals/record-high/signal.ts';
import { longTriple } from '../helpers/markets/long-triple.ts';
import { hasShared, shared } from '../helpers/shared.ts';

interface Theirs {
  columns: Record<string, { value: (number | null)[]; score: (number | null)[]; kind: string[] }>;
  /** Evidence on 250 dates. */
  rows: ({ date: string } & Record<string, unknown>)[];
}

const python = ['/usr/bin/python3', 'python3'].find(
  (command) => spawnSync(command, ['-c', 'import numpy, pandas, scipy']).status === 0,
);
const missing = [
  ...(hasShared ? [] : ['../shared is absent']),
  ...(python ? [] : ['no python3 with pandas and scipy']),
];
const describeBoth = missing.length === 0 ? describe : describe.skip;
const why = missing.length === 0 ? '' : ` (skipped: ${missing.join(', ')})`;

/** The same shape with every number within 1e-9, whole ones exact. */
function near(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? value : expect.closeTo(value, 9);
  if (Array.isArray(value)) return value.map(near);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, near(inner)]));
}

const asPublished = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describeBoth(`record highs, opening gaps and divergence by pandas and numpy${why}`, () => {
  let theirs: Theirs;
  let market: Market;
  beforeAll(async () => {
    const script = fileURLToPath(new URL('price_cases.py', import.meta.url));
    const { status, stdout, stderr } = spawnSync(python ?? '', [script, `${shared}data/prices`], { maxBuffer: 1e8 });
    expect(status, stderr.toString()).toBe(0);
    theirs = JSON.parse(stdout.toString());
    market = await longTriple();
  });

  describe.each([recordHigh, openingGap, divergence])('$id', (signal) => {
    const columns = () => signal.columns(market, signal.defaults as never);

    test('the same values, scores and NaN on every session', () => {
      const ours = columns();
      const their = theirs.columns[signal.id];
      const kinds = new Map<string, number>();
      expect(their?.score).toHaveLength(9811);
      for (let t = 0; t < market.days.length; t++) {
        const [score = 0, value = 0] = [ours.score[t], ours.value[t]];
        const kind = Number.isNaN(score) ? (ours.notApplicable?.[t] === 1 ? 'no case' : 'unknown') : 'known';
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        expect(kind, `row ${t}`).toBe(their?.kind[t]);
        expect(Math.abs(score - (their?.score[t] ?? Number.NaN)) > 1e-9, `score of row ${t}`).toBe(false);
        expect(Number.isNaN(score), `row ${t}`).toBe(their?.score[t] === null);
        expect(Math.abs(value - (their?.value[t] ?? Number.NaN)) > 1e-12, `value of row ${t}`).toBe(false);
        expect(Number.isNaN(value), `row ${t}`).toBe(their?.value[t] === null);
      }
      expect([...kinds.keys()].sort()).toEqual(
        signal.id === 'divergence' ? ['known', 'unknown'] : ['known', 'no case', 'unknown'],
      );
    });

    test('the same evidence on 250 dates', () => {
      const given = columns();
      expect(theirs.rows).toHaveLength(250);
      for (const row of theirs.rows) {
        const t = rowOn(market, daysFromIso(row.date));
        const { evidence } = signal.reading(given, t, market, signal.defaults as never);
        expect({ [row.date]: asPublished(evidence) }).toEqual({ [row.date]: near(row[signal.id]) });
      }
    });
  });
});
