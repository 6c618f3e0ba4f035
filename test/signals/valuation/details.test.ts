import { expect, test } from 'vitest';
import type { Observation } from '../../../src/series/observation.ts';
import { valuation } from '../../../src/signals/valuation/signal.ts';
import { detailsOf } from '../../helpers/markets/details-of.ts';
import { marketOf, priceEarnings } from '../../helpers/markets/markets.ts';

const still = new Float64Array(10).fill(100);
const details = (observations: readonly Observation[], t = 9) =>
  detailsOf(
    valuation,
    marketOf({ large: still, small: still, growth: still }, { first: '2024-01-02', observations }),
    t,
  );

const large = (date: string, value: number, index?: string) => ({
  ...priceEarnings('pe-large', date, value),
  ...(index && { index }),
});
const small = (date: string, value: number, index?: string) => ({
  ...priceEarnings('pe-small', date, value),
  ...(index && { index }),
});

test.each([
  [
    'a discount',
    [large('2024-01-03', 20), small('2024-01-03', 15)],
    'Small caps cost 15 times expected earnings, large caps 20: 25.0% less (A, 2024-01-03).',
  ],
  [
    'a premium',
    [large('2024-01-03', 20), small('2024-01-03', 22)],
    'Small caps cost 22 times expected earnings, large caps 20: 10.0% more (A, 2024-01-03).',
  ],
  [
    'the indices, if both are named',
    [large('2024-01-03', 20, 'S&P 500'), small('2024-01-03', 15, 'S&P 600')],
    'Small caps cost 15 times expected earnings, large caps 20: 25.0% less (A, 2024-01-03; of the S&P 600 and the S&P 500).',
  ],
  [
    'no index, if only one is',
    [large('2024-01-03', 20, 'S&P 500'), small('2024-01-03', 15)],
    'Small caps cost 15 times expected earnings, large caps 20: 25.0% less (A, 2024-01-03).',
  ],
])('it says %s', async (_, observations, says) => {
  expect((await details(observations)).says).toBe(says);
});

test('without a pair the discount is unknown', async () => {
  const { says, tables } = await details([large('2024-01-03', 20)]);
  expect(says).toMatch(/^The discount is unknown: ./);
  expect(tables[0]?.rows).toEqual([]);
});

test('the rule has its numbers', async () => {
  expect((await details([])).rule).toMatch(/^0 at a discount of 10%, \+1 at 30%, -1 at -10%, linear between them; /);
});

test('every pair known by then is listed, the latest first, with its discount and score', async () => {
  const pairs = [
    ...[large('2024-01-03', 20, 'S&P 500'), small('2024-01-03', 15)],
    ...[large('2024-01-08', 20), small('2024-01-08', 18)],
  ];
  const near = (x: number) => expect.closeTo(x, 12);
  const of = { provider: 'A', basis: 'forward' };
  const first = { date: '2024-01-03', large: 20, small: 15, discount: near(0.25), score: near(0.75) };
  const second = { date: '2024-01-08', large: 20, small: 18, discount: near(0.1), score: near(0) };
  const [older, newer] = [
    { ...of, ...first, indexLarge: 'S&P 500', indexSmall: null },
    { ...of, ...second, indexLarge: null, indexSmall: null },
  ];
  expect((await details(pairs)).tables[0]?.rows).toEqual([newer, older]);
  // Row 3 is 2024-01-05.
  expect((await details(pairs, 3)).tables[0]?.rows).toEqual([older]);
});
