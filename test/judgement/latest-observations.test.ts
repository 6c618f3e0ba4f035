import { expect, test } from 'vitest';
import { isoDate } from '../../src/dates/civil-dates.ts';
import { latestObservations } from '../../src/judgement/latest-observations.ts';
import { marketOf, percentOf, priceEarnings } from '../helpers/markets/markets.ts';

/** Five sessions from 2025-01-03 to 2025-01-10, and figures known before, on and after the last. */
const market = marketOf(
  { large: [1, 1, 1, 1, 1], small: [1, 1, 1, 1, 1], growth: [1, 1, 1, 1, 1] },
  {
    first: '2025-01-03',
    observations: [
      priceEarnings('pe-small', '2024-01-08', 13),
      priceEarnings('pe-small', '2024-01-12', 14),
      priceEarnings('pe-small', '2025-01-06', 15),
      priceEarnings('pe-large', '2024-01-10', 22),
      priceEarnings('pe-large', '2024-01-09', 21, { provider: 'B' }),
      priceEarnings('pe-large', '2024-06-03', 23, { provider: 'B' }),
      priceEarnings('pe-large', '2024-06-04', 24, { basis: 'trailing' }),
      priceEarnings('pe-large', '2024-01-09', 20, { provider: 'C' }),
      percentOf('eps-growth-small', '2025-01-10', 19.5),
      percentOf('eps-growth-large', '2025-01-11', 12),
    ],
  },
);

test('the latest of each series, basis and provider known by the as-of day, of the last year, oldest first', () => {
  const shown = latestObservations(market).map(({ day, series, value, basis, provider }) => [
    isoDate(day),
    series,
    value,
    basis,
    provider,
  ]);
  expect(shown).toEqual([
    // 366 days before 2025-01-10.
    ['2024-01-10', 'pe-large', 22, 'forward', 'A'],
    ['2024-06-03', 'pe-large', 23, 'forward', 'B'],
    ['2024-06-04', 'pe-large', 24, 'trailing', 'A'],
    ['2025-01-06', 'pe-small', 15, 'forward', 'A'],
    ['2025-01-10', 'eps-growth-small', 19.5, '2024', 'A'],
  ]);
});
