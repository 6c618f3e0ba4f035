import { expect, test } from 'vitest';
import { macroKinds } from '../../src/series/macro-kinds.ts';
import { observationKinds } from '../../src/series/observation-kinds.ts';
import { roles } from '../../src/series/series.ts';
import { signals } from '../../src/signals/index.ts';
import { families } from '../../src/signals/names.ts';

test('no two signals share an id or a title', () => {
  expect(new Set(signals.map(({ id }) => id)).size).toBe(signals.length);
  expect(new Set(signals.map(({ title }) => title)).size).toBe(signals.length);
});

test('correlation and valuation weigh twice as much as any other', () => {
  for (const { id, weight } of signals) expect(weight, id).toBe(['correlation', 'valuation'].includes(id) ? 2 : 1);
});

test.each(signals)('$id is of a known family, needs known series and names its sources', (signal) => {
  expect(families).toContain(signal.family);
  expect(signal.needs).not.toEqual([]);
  const known = [...roles, ...[...observationKinds, ...macroKinds].map(({ id }) => id)];
  for (const series of signal.needs) expect(known).toContain(series);
  expect(signal.sources).not.toEqual([]);
  expect(signal.claim).not.toBe('');
});

test.each(signals)(
  '$id names the options that supply its data, and only if prices do not suffice',
  ({ needs, hint }) => {
    expect(hint === null).toBe(needs.every((series) => (roles as readonly string[]).includes(series)));
  },
);
