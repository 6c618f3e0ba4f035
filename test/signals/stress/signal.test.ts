import { describe, expect, test } from 'vitest';
import { stress } from '../../../src/signals/stress/signal.ts';
import { daily, marketWith, said } from '../../helpers/markets/with-macro.ts';

const first = '2015-01-02';

/** A series that rises by one a session, and then a last figure. */
const rising = (sessions: number, last: number) =>
  daily(first, [...Array.from({ length: sessions - 1 }, (_, t) => 10 + t / 10), last]);

const saidOf = (sessions: number, vix: number | null, spread: number | null = null) =>
  said(
    stress,
    marketWith(
      {
        ...(vix !== null && { vix: rising(sessions, vix) }),
        ...(spread !== null && { 'hy-spread': rising(sessions, spread) }),
      },
      { first, sessions },
    ),
  );

describe('the score', () => {
  // Of 400 figures the first 399 are 10.0, 10.1, ... 49.8: with k of them below, the rank is (k + 0.5) / 400.
  test.each([
    [10.05, 0.00375, 0],
    [39.85, 0.74875, 0],
    [39.95, 0.75125, -0.5],
    [45.85, 0.89875, -0.5],
    [45.95, 0.90125, -1],
    [60, 0.99875, -1],
  ])('of a last %f is that of its rank %f: %f', (last, rank, score) => {
    const { value, score: ours } = saidOf(400, last);
    expect(value).toBeCloseTo(rank, 12);
    expect(ours).toBe(score);
  });

  test('is that of the worse of the two', () => {
    expect(saidOf(400, 10.05, 60)).toMatchObject({ score: -1, because: 'spread 60.00: above 99% of 400 days' });
    expect(saidOf(400, 60, 10.05)).toMatchObject({ score: -1, because: 'VIX 60.00: above 99% of 400 days' });
    expect(saidOf(400, null, 60)).toMatchObject({ score: -1, given: 1, evidence: { vix: null } });
  });

  test('looks at no more than five years', () => {
    // 1,400 sessions, the last figure among the last 1,260: rank 1259.5 / 1260.
    const { value, evidence } = saidOf(1400, 1000);
    expect(value).toBeCloseTo(1259.5 / 1260, 12);
    expect(evidence).toMatchObject({ vix: { level: 1000, observations: 1260 } });
  });
});

describe('what is unknown', () => {
  test('without a series: no weight, and the missing series are named', () => {
    expect(saidOf(300, null)).toMatchObject({
      value: NaN,
      score: NaN,
      given: 0,
      reason: 'no vix or hy-spread data up to this date',
      evidence: { vix: null, hySpread: null },
    });
  });

  test('with fewer than 252 sessions of it', () => {
    expect(saidOf(251, 20)).toMatchObject({
      score: NaN,
      given: 1,
      reason: 'vix is known on 251 sessions, 252 are needed for a rank',
      evidence: { vix: { percentile: NaN, observations: 251 } },
    });
    expect(saidOf(252, 20).score).toBe(0);
  });

  test('a week after the file has ended', () => {
    const market = marketWith({ vix: rising(300, 20) }, { first, sessions: 310 });
    expect(said(stress, market)).toMatchObject({
      score: NaN,
      given: 1,
      reason: 'the last vix is of 2016-03-11, more than 5 days ago',
    });
  });

  test('if one of the two ends, the other still counts', () => {
    const market = marketWith({ vix: rising(300, 20), 'hy-spread': rising(310, 60) }, { first, sessions: 310 });
    expect(said(stress, market)).toMatchObject({ score: -1, evidence: { vix: null, hySpread: { level: 60 } } });
  });
});
