import { expect, test } from 'vitest';
import { evaluate } from '../../../src/judgement/evaluation.ts';
import { scoreHistory } from '../../../src/judgement/pictures/score-history.ts';
import { marketOf } from '../../helpers/markets/markets.ts';
import { once } from '../../helpers/once.ts';

const closes = [100, 101, 102, 103];
const market = marketOf({ large: closes, small: closes, growth: closes });
const { days } = market;
const columns = { state: Uint8Array.of(0, 4, 3, 1), composite: Float64Array.of(Number.NaN, 0.5, -0.5, 0) };
const own = once(() => {
  const evaluation = evaluate(market);
  return { ...evaluation, pricesAlone: { ...evaluation.pricesAlone, ...columns } };
});

test('it is the last so many sessions of the graded column', () => {
  expect(scoreHistory(own(), 2)).toEqual({
    ...{ days: days.slice(2), composite: Float64Array.of(-0.5, 0), states: ['relief-rally', 'no-rotation'] },
  });
});

test('it is all of them where there are no more', () => {
  const all = {
    days,
    composite: columns.composite,
    states: ['insufficient-data', 'breakout', 'relief-rally', 'no-rotation'],
  };
  expect(scoreHistory(own(), 4)).toEqual(all);
  expect(scoreHistory(own(), 5)).toEqual(all);
});
