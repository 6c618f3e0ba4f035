import { expect, test } from 'vitest';
import { marketContrast } from '../../../src/judgement/pool/contrast.ts';
import type { MarketOutcomes } from '../../../src/judgement/pool/market-outcomes.ts';

/** Differences of breakout and of relief rally: 3 and -1 unshifted, and three of the market's own shifts. */
const outcomesOf = (breakouts: number, reliefRallies: number, maxShift = 40): MarketOutcomes => ({
  ...{ name: 'paper', horizon: 21, rows: 500, breakouts, reliefRallies, from: 1, to: 500, maxShift },
  own: { breakout: Float64Array.of(1, 4, -1), reliefRally: Float64Array.of(2, 0, -3) },
  at: (shifts) => ({
    breakout: Float64Array.from(shifts, (shift) => 3 + shift),
    reliefRally: Float64Array.from(shifts, (shift) => -1 - shift),
  }),
});

test('breakout less relief rally is weighted by the product of their rows over the sum', () => {
  const found = marketContrast('breakout-less-relief-rally', outcomesOf(60, 90));
  // 3 and -1 are 4 apart; shifted they are -1, 4 and 2 apart, once as much; their variance about 5/3 is 19/3.
  expect(found).toMatchObject({ weight: 36, difference: 4, p: 2 / 4, variance: expect.closeTo(19 / 3, 14) });
  expect([...(found?.at(Int32Array.of(0, 5)) ?? [])]).toEqual([4, 14]);
});

test('breakout less any session is weighted by its rows', () => {
  const found = marketContrast('breakout-less-any', outcomesOf(60, 0));
  // 3 itself; shifted 1, 4 and -1, once as much; their variance about 4/3 is 19/3.
  expect(found).toMatchObject({ weight: 60, difference: 3, p: 2 / 4, variance: expect.closeTo(19 / 3, 14) });
  expect([...(found?.at(Int32Array.of(0, 5)) ?? [])]).toEqual([3, 8]);
});

test('fewer than 50 rows of either side leave a market out', () => {
  const isPooled = (breakouts: number, reliefRallies: number) =>
    (['breakout-less-relief-rally', 'breakout-less-any'] as const).map(
      (contrast) => marketContrast(contrast, outcomesOf(breakouts, reliefRallies)) !== undefined,
    );
  expect(isPooled(50, 50)).toEqual([true, true]);
  expect(isPooled(50, 49)).toEqual([false, true]);
  expect(isPooled(49, 50)).toEqual([false, false]);
});

test('a market too short to shift is left out', () => {
  expect(marketContrast('breakout-less-any', outcomesOf(60, 60, 20))).toBeUndefined();
  expect(marketContrast('breakout-less-any', outcomesOf(60, 60, 21))).toBeDefined();
});
