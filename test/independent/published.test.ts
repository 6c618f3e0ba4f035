import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../src/dates/civil-dates.ts';
import { readObservations } from '../../src/readers/observations/observations.ts';
import type { Observation } from '../../src/series/observation.ts';
import { earnings } from '../../src/signals/earnings/signal.ts';
import { valuation } from '../../src/signals/valuation/signal.ts';
import { marketOf } from '../helpers/markets/markets.ts';

const python = ['/usr/bin/python3', 'python3'].find(
  (command) => spawnSync(command, ['-c', 'import numpy, pandas']).status === 0,
);
const folder = fileURLToPath(new URL('../../fixtures/published/', import.meta.url));

/** pandas 1.5.3 and numpy 1.24.2 at first; others must give the same. */
describe.skipIf(!python)(`the published figures by pandas${python ? '' : ' (skipped: no python3 with pandas)'}`, () => {
  test('give the same scores on 1,230 sessions from September 2021 on', async () => {
    const observations: Observation[] = [];
    for (const name of ['valuation.csv', 'earnings.csv']) {
      const rows = await readObservations(readFileSync(`${folder}${name}`), name);
      observations.push(...rows.map(({ observation }) => observation));
    }
    const closes = new Float64Array(1230).fill(100);
    const market = marketOf({ large: closes, small: closes, growth: closes }, { first: '2021-09-01', observations });
    const script = fileURLToPath(new URL('published.py', import.meta.url));
    const input = JSON.stringify(Array.from(market.days, isoDate));
    const { status, stdout, stderr } = spawnSync(python ?? '', [script, folder], { input, maxBuffer: 1e8 });
    expect(status, stderr.toString()).toBe(0);
    const theirs = JSON.parse(stdout.toString()) as Record<string, (number | null)[]>;
    for (const { id, columns, defaults } of [valuation, earnings] as const) {
      const ours = columns(market, defaults as never).score;
      const known = theirs[id]?.filter((score) => score !== null) ?? [];
      expect([theirs[id]?.length, known.length > 150, new Set(known).size > 3], id).toEqual([1230, true, true]);
      theirs[id]?.forEach((score, t) => {
        const day = `${id} on ${isoDate(market.days[t] ?? 0)}`;
        if (score === null) expect(ours[t], day).toBeNaN();
        else expect(ours[t], day).toBeCloseTo(score, 12);
      });
    }
  });
});
