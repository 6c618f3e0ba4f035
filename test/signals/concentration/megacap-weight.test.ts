import { expect, test } from 'vitest';
import { megacapColumns, megacapStanding } from '../../../src/signals/concentration/megacap-weight.ts';
import { marketWith } from '../../helpers/markets/with-macro.ts';

const rule = { minWeight: 0.3, weightLookback: 2, maxAge: 10 };
const market = marketWith({}, { first: '2025-03-03', sessions: 12 });
const weights = (...figures: [session: number, value: number][]) => ({
  ...market,
  observations: figures.map(([session, value]) => ({
    day: market.days[session] ?? 0,
    series: 'megacap-weight',
    value,
    unit: 'percent',
    basis: 'market-value',
    provider: 'A',
  })),
});

test('each session has the last figure known by it, and that of some sessions before', () => {
  const columns = megacapColumns(weights([1, 35], [4, 33]), 'megacap-weight', rule);
  expect([...(columns?.weight ?? [])].slice(0, 7)).toEqual([NaN, 0.35, 0.35, 0.35, 0.33, 0.33, 0.33]);
  expect([...(columns?.before ?? [])].slice(0, 7)).toEqual([NaN, NaN, NaN, 0.35, 0.35, 0.35, 0.33]);
  expect([...(columns?.score ?? [])].slice(0, 7)).toEqual([NaN, NaN, NaN, 0, 0.5, 0.5, 0]);
  expect([...(columns?.available ?? [])].slice(0, 3)).toEqual([0, 1, 1]);
});

test('a figure is unknown again once it is too old', () => {
  // Session 8 is the tenth civil day after session 0, session 9 the eleventh or later.
  const columns = megacapColumns(weights([0, 35]), 'megacap-weight', rule);
  const days = market.days;
  Array.from(days).forEach((day, t) => {
    expect(Number.isNaN(columns?.weight[t]), `session ${t}`).toBe(day - (days[0] ?? 0) > 10);
  });
});

test('row t reads nothing later', () => {
  const whole = megacapColumns(weights([1, 35], [4, 33], [7, 31]), 'megacap-weight', rule);
  const cut = megacapColumns(weights([1, 35], [4, 33]), 'megacap-weight', rule);
  expect(whole?.score.subarray(0, 7)).toEqual(cut?.score.subarray(0, 7));
  expect(whole?.weight.subarray(0, 7)).toEqual(cut?.weight.subarray(0, 7));
});

test('without figures there are no columns, and the text needs both weights', () => {
  expect(megacapColumns(market, 'megacap-weight', rule)).toBeNull();
  const columns = megacapColumns(weights([1, 35]), 'megacap-weight', rule);
  expect(columns && megacapStanding(columns, 1)).toBe('unknown');
  expect(columns && megacapStanding(columns, 4)).toBe('mega caps 35.0%, 35.0% before');
});
