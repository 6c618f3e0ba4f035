import { describe, expect, test } from 'vitest';
import { type GateParams, gateColumns, gateDefaults } from '../../src/signals/gate.ts';
import { marketOf, priced } from '../helpers/markets/markets.ts';
import { stillMarkets } from '../helpers/markets/still-markets.ts';

/** Leads over one session, ranked among the last five of at least three. */
const quick: GateParams = { ...gateDefaults, lookback: 1, ranked: { window: 5, minimum: 3 } };

/** A market whose small index leads the large one by `leads` and the growth one by `overGrowth`, session by session. */
function leading(leads: readonly number[], overGrowth: readonly number[]) {
  const still = leads.map(() => 0);
  const behind = (moves: readonly number[]) =>
    priced(
      1000,
      moves.map((move) => Math.expm1(-move)),
    );
  return marketOf({ large: behind(leads), small: priced(1000, still), growth: behind(overGrowth) });
}

const columns = (leads: readonly number[], overGrowth = leads.map(() => 0.01), params = quick) =>
  gateColumns(leading(leads, overGrowth), params);

/** A digit for each session, the first of which has no lead yet. */
const flags = (...given: Parameters<typeof columns>) => columns(...given).on.join('');

test('the defaults are the published rule', () => {
  expect(gateDefaults).toEqual({
    lookback: 21,
    ranked: { window: 1260, minimum: 252 },
    openPercentile: 0.7,
    closePercentile: 0.5,
    minLead: 0.005,
    closeSessions: 5,
  });
});

test('leads are log returns of small over large and of small over growth', () => {
  const large = [100, 100, 100];
  const market = marketOf({ large, small: [100, 105, 110], growth: [100, 110, 110] });
  const { lead, overGrowth } = gateColumns(market, { ...quick, lookback: 2 });
  expect(Array.from(lead)).toEqual([NaN, NaN, expect.closeTo(Math.log(1.1), 12)]);
  expect(Array.from(overGrowth)).toEqual([NaN, NaN, 0]);
});

test('273 sessions are needed by default', () => {
  const { percentile: rank } = gateColumns(stillMarkets['S frozen']);
  expect(rank.findIndex((value) => !Number.isNaN(value))).toBe(272);
});

describe('it opens', () => {
  /** Four leads of which growth forbids to open on any, then the one in question. */
  const fifth = (leads: readonly number[], openPercentile = 0.7) =>
    flags(leads, [0, 0, 0, 0, 0.01], { ...quick, openPercentile }).slice(-1);

  test('at a rank of 0.70: (3 below + half of itself) / 5', () => {
    const leads = [0.01, 0.02, 0.03, 0.09, 0.05];
    expect(columns(leads).percentile[5]).toBe(0.7);
    expect(fifth(leads)).toBe('1');
    expect(fifth(leads, 0.7000001)).toBe('0');
    expect(fifth([0.01, 0.02, 0.06, 0.09, 0.05])).toBe('0');
  });

  test('on a lead of half a percent', () => {
    expect(fifth([-0.01, -0.02, -0.03, -0.04, 0.0050001])).toBe('1');
    expect(fifth([-0.01, -0.02, -0.03, -0.04, 0.0049999])).toBe('0');
  });

  test('only while the small index leads the growth one too', () => {
    const leads = [-0.01, -0.02, -0.03, 0.05];
    expect(flags(leads, [0, 0, 0, 1e-9])).toBe('00001');
    expect(flags(leads, [0, 0, 0, 0])).toBe('00000');
    expect(flags(leads, [0, 0, 0, 1e-14])).toBe('00000');
    expect(flags(leads, [0, 0, 0, -0.01])).toBe('00000');
  });

  test('never without a rank', () => {
    expect(flags([0.05, 0.06, 0.07])).toBe('0001');
  });
});

describe('it closes', () => {
  const opened = [-0.01, -0.02, -0.03, 0.05];
  const after = (...leads: number[]) => flags([...opened, ...leads]).slice(opened.length);
  const weak = -0.001;

  test('on the fifth session running without a lead, counted from the one after it opened', () => {
    expect(after(weak, weak, weak, weak)).toBe('11111');
    expect(after(weak, weak, weak, weak, weak)).toBe('111110');
    expect(after(0, 1e-14, 0, -1e-14, 0)).toBe('111110');
  });

  test('not when a session in between leads and ranks again: the count starts anew', () => {
    expect(after(weak, weak, weak, weak, 0.06, weak, weak, weak, weak, weak)).toBe('11111111110');
  });

  test('also when it leads but ranks below 0.50 for five sessions running', () => {
    const leads = [0.05, 0.06, 0.07, 0.04, 0.03, 0.02, 0.01, 0.005];
    expect(Array.from(columns(leads).percentile.subarray(3))).toEqual([2.5 / 3, 0.5 / 4, 0.1, 0.1, 0.1, 0.1]);
    expect(flags(leads)).toBe('000111110');
  });

  test('not at a rank of exactly 0.50', () => {
    const alone = { ...quick, ranked: { window: 1, minimum: 1 }, openPercentile: 0.5 };
    const leads = [0.01, ...Array(9).fill(0.001)];
    expect(flags(leads, leads, alone)).toBe('01111111111');
  });

  test('whatever the growth index does', () => {
    const leads = [...opened, 0.06, 0.07, 0.08, 0.09, 0.1];
    expect(flags(leads, [0, 0, 0, 0.01, -1, -1, -1, -1, -1])).toBe('0000111111');
  });

  test('and can open again on a later session', () => {
    expect(after(weak, weak, weak, weak, weak, 0.06)).toBe('1111101');
  });
});
