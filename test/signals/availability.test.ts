import { expect, test } from 'vitest';
import { daysFromIso } from '../../src/dates/civil-dates.ts';
import { availableFrom, firstKnownDay, unavailable, whyStale, whyUnavailable } from '../../src/signals/availability.ts';
import { macroSeriesOf } from '../helpers/markets/random-macro.ts';
import { marketWith } from '../helpers/markets/with-macro.ts';

// 2025-03-03 to 2025-03-07.
const market = marketWith({}, { first: '2025-03-03', sessions: 5 });
const cpi = macroSeriesOf('cpi', [['2025-01-01', 300]]);

test('a missing series is unknown without weight, and all signals of a market share one set of columns', () => {
  const { value, score, available: given } = unavailable(market);
  expect([Array.from(score), Array.from(given)]).toEqual([Array(5).fill(NaN), Array(5).fill(0)]);
  expect(value).toBe(score);
  expect(unavailable(market)).toBe(unavailable(market));
  expect(unavailable({ ...market })).not.toBe(unavailable(market));
});

test('a series is available from the session on which its first value is known', () => {
  expect(firstKnownDay(cpi)).toBe(daysFromIso('2025-02-20'));
  expect(firstKnownDay(undefined)).toBe(Number.POSITIVE_INFINITY);
  expect(Array.from(availableFrom(market, daysFromIso('2025-03-05')))).toEqual([0, 0, 1, 1, 1]);
  expect(Array.from(availableFrom(market, Number.POSITIVE_INFINITY))).toEqual([0, 0, 0, 0, 0]);
});

test('names missing parts', () => {
  expect(whyUnavailable({ cpi, vix: undefined }, daysFromIso('2025-02-20'))).toBe('no vix data up to this date');
  expect(whyUnavailable({ cpi, vix: undefined }, daysFromIso('2025-02-19'))).toBe('no cpi or vix data up to this date');
  expect(whyUnavailable({ cpi }, daysFromIso('2025-02-20'))).toBeNull();
  expect(whyStale(cpi, daysFromIso('2025-06-01'))).toBe('the last cpi is of 2025-01-01, more than 120 days ago');
});
