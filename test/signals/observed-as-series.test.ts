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

test('of two providers on one day the one with more figures counts, then the first by name, in any order of lines', () => {
  const by = (provider: string, date: string, value: number) => ({ ...observation(date, value), provider });
  const lastValueOf = (observations: ReturnType<typeof by>[]) =>
    [observations, observations.toReversed()].map((lines) =>
      observedAsSeries({ ...market, observations: lines }, 'fed-funds-upper', 'fed-funds')?.values.at(-1),
    );
  expect(lastValueOf([by('B', '2025-01-06', 1), by('A', '2025-01-06', 2)])).toEqual([2, 2]);
  expect(lastValueOf([by('B', '2025-01-03', 3), by('B', '2025-01-06', 1), by('A', '2025-01-06', 2)])).toEqual([1, 1]);
});
