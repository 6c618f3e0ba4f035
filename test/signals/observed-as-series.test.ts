import { expect, test } from 'vitest';
import { daysFromIso } from '../../src/dates/civil-dates.ts';
import { observedAsSeries } from '../../src/signals/observed-as-series.ts';
import { marketWith } from '../helpers/markets/with-macro.ts';

const observation = (date: string, value: number, series = 'fed-funds-upper') => ({
  day: daysFromIso(date),
  series,
  value,
  unit: 'percent',
  basis: 'target',
  provider: 'Federal Reserve',
});

const market = marketWith({}, { first: '2025-01-02', sessions: 10 });

test('figures become a series of the kind that they stand for, oldest first, each known on its day', () => {
  const observations = [
    observation('2025-10-29', 4),
    observation('2025-09-17', 4.25),
    observation('2025-09-20', 9, 'pe-large'),
    observation('2025-10-29', 3.9),
  ];
  const series = observedAsSeries({ ...market, observations }, 'fed-funds-upper', 'fed-funds');
  expect(series?.kind.id).toBe('fed-funds');
  expect(series?.days).toEqual(Int32Array.of(daysFromIso('2025-09-17'), daysFromIso('2025-10-29')));
  expect(series?.known).toEqual(series?.days);
  expect(series?.values).toEqual(Float64Array.of(4.25, 3.9));
});

test('without such figures there is no series', () => {
  expect(observedAsSeries(market, 'fed-funds-upper', 'fed-funds')).toBeUndefined();
});
