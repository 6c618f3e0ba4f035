import { describe, expect, test } from 'vitest';
import { type GateParams, gateColumns, gateDefaults } from '../../src/signals/gate.ts';
import { marketOf } from '../helpers/markets.ts';
import { randomMarket } from '../helpers/random-market.ts';

const quick: GateParams = { ...gateDefaults, lookback: 1, ranked: { window: 5, minimum: 3 } };

/** A market whose small index leads the large one by `leads`, and the growth one by `overGrowth`, session by session. */
function leading(leads: readonly number[], overGrowth: readonly number[] = leads.map(() => 0.01)) {
  const path = (moves: readonly number[]) => {
    let sum = 0;
    return [1, ...moves.map((move) => Math.exp((sum += move)))];
  };
  const [overLarge, overN] = [path(leads), path(overGrowth)];
  const small = overLarge.map((_, t) => 1000 + t);
  return marketOf({
    large: small.map((close, t) => close / (overLarge[t] ?? 1)),
    small,
    growth: small.map((close, t) => close / (overN[t] ?? 1)),
  });
}

const flags = (leads: readonly number[], overGrowth?: readonly number[], params: GateParams = quick) =>
  Array.from(gateColumns(leading(leads, overGrowth), params).on).join('');

describe('opening', () => {
  // Row 0 has no lead; three leads are needed for a rank.
  test.each([
    ['rank 0.70 (three of five below)', [0.01, 0.02, 0.06, 0.07, 0.03], [false, false, false, false, false], 0.5],
  ])('%s: the third of five ranks 0.5', (_, leads, __, rank) => {
    expect(gateColumns(leading(leads), quick).rank[5]).toBe(rank);
  });

  test.each([
    ['from rank 0.70: three of five below', [-0.01, -0.02, -0.03, 0.09, 0.03], '000011'],
    ['not at 0.50: two of five below', [-0.01, -0.02, 0.06, 0.09, 0.03], '000111'],
  ])('%s', (_, leads, on) => {
    expect(flags(leads)).toBe(on);
  });

  test('opens at a rank of exactly 0.70, not at 0.69', () => {
    // The fifth lead has three below it: (3 + 1/2) / 5; the fourth opens nothing since it leads by too little.
    expect(flags([-0.04, -0.03, -0.02, 0.002, 0.0015])).toBe('000000');
    expect(gateColumns(leading([-0.04, -0.03, -0.02, 0.09, 0.05], [0, 0, 0, -1, 0.01]), quick).rank[5]).toBe(0.7);
    expect(flags([-0.04, -0.03, -0.02, 0.09, 0.05], [0, 0, 0, -1, 0.01])).toBe('000001');
    expect(flags([-0.04, -0.03, -0.02, 0.09, 0.05], [0, 0, 0, -1, 0.01], { ...quick, opensAt: 0.71 })).toBe('000000');
  });

  test('the lead must be at least half a percent', () => {
    expect(flags([-0.01, -0.02, -0.03, 0.0050001])).toBe('00001');
    expect(flags([-0.01, -0.02, -0.03, 0.0049999])).toBe('00000');
  });

  test('the small index must lead the growth one too', () => {
    expect(flags([-0.01, -0.02, -0.03, 0.05], [0.01, 0.01, 0.01, 0.0001])).toBe('00001');
    expect(flags([-0.01, -0.02, -0.03, 0.05], [0.01, 0.01, 0.01, 0])).toBe('00000');
    expect(flags([-0.01, -0.02, -0.03, 0.05], [0.01, 0.01, 0.01, -0.0001])).toBe('00000');
  });

  test('without a rank it stays shut', () => {
    expect(flags([0.05, 0.06])).toBe('000');
    expect(flags([0.05, 0.06, 0.07])).toBe('0001');
  });
});
