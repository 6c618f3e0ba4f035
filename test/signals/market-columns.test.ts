import { expect, test } from 'vitest';
import { largeReturns, smallOverLarge, smallReturns } from '../../src/signals/market-columns.ts';
import { logRatio, simpleReturns } from '../../src/stats/returns.ts';
import { randomMarket } from '../helpers/markets/random-market.ts';

test.each([
  ['smallOverLarge', smallOverLarge, 1],
  ['largeReturns', largeReturns, 2],
  ['smallReturns', smallReturns, 3],
] as const)('%s of a market is worked out once, and anew for another market', (_, of, seed) => {
  const [one, other] = [randomMarket({ seed, sessions: 40 }), randomMarket({ seed: seed + 7, sessions: 40 })];
  expect(of(one)).toBe(of(one));
  expect(of(other)).not.toEqual(of(one));
  expect(of({ ...one, small: other.small, large: other.large })).toEqual(of(other));
});

test('they are the columns that their names say', () => {
  const market = randomMarket({ seed: 2, sessions: 40 });
  expect(smallOverLarge(market)).toEqual(logRatio(market.small, market.large));
  expect(largeReturns(market)).toEqual(simpleReturns(market.large));
  expect(smallReturns(market)).toEqual(simpleReturns(market.small));
});
