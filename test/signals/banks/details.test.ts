import { expect, test } from 'vitest';
import { banks } from '../../../src/signals/banks/signal.ts';
import { detailsOf } from '../../helpers/markets/details-of.ts';
import { macroMapOf, macroSeriesOf } from '../../helpers/markets/random-macro.ts';
import { marketOf } from '../../helpers/markets/series.ts';

const dates = ['2022-12-29', '2022-12-30', '2023-12-28', '2023-12-29', '2024-12-30', '2024-12-31', '2025-01-02'];
const closes = [100, 100, 110, 110, 99, 99, 100];
const still = dates.map(() => 100);
const series = macroSeriesOf(
  'banks',
  dates.map((date, t) => [date, closes[t] ?? 0]),
);
const market = { ...marketOf(dates, still, still, still), macro: macroMapOf(series) };
const details = (t: number) => detailsOf(banks, market, t, { lookback: 3 });
const near = (x: number) => expect.closeTo(x, 12);

// Of a, a and b the last stands two thirds of b - a from their mean, and the deviation is (b - a) / sqrt(3).
const z = 2 / Math.sqrt(3);

test.each([
  [
    6,
    'Banks stand 1.15 standard deviations above their year against the S&P 500; completed years running ahead of it: 0.',
  ],
  [
    4,
    'Banks stand 1.15 standard deviations below their year against the S&P 500; completed years running ahead of it: 1.',
  ],
  [2, 'Banks stand 1.15 standard deviations above their year against the S&P 500.'],
  [1, 'The lead of banks is unknown: needs 3 sessions of banks running, has 2.'],
])('row %i: %s', async (t, says) => {
  expect((await details(t)).says).toBe(says);
});

test('each calendar year has its log return, the latest first', async () => {
  const [years] = (await details(6)).tables;
  expect(years?.rows).toEqual([
    { year: 2025, lead: near(Math.log(100 / 99)), complete: false },
    { year: 2024, lead: near(Math.log(0.9)), complete: true },
    { year: 2023, lead: near(Math.log(1.1)), complete: true },
  ]);
});

test('each month end has its deviations and its score', async () => {
  expect((await details(6)).tables[1]?.rows).toEqual([
    { date: '2025-01-02', value: near(z), score: near(z / 2) },
    { date: '2024-12-31', value: near(-z / 2), score: near(-z / 4) },
    { date: '2023-12-29', value: near(z / 2), score: near(z / 4) },
  ]);
});
