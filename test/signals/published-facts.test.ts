import { beforeAll, expect, test } from 'vitest';
import { align, type Market } from '../../src/market/market.ts';
import { breadth } from '../../src/signals/breadth/signal.ts';
import { inflation } from '../../src/signals/inflation/signal.ts';
import { policy } from '../../src/signals/policy/signal.ts';
import { stress } from '../../src/signals/stress/signal.ts';
import { longMacro } from '../helpers/markets/long-macro.ts';
import { longTriple } from '../helpers/markets/long-triple.ts';
import { said } from '../helpers/markets/with-macro.ts';
import { describeShared } from '../helpers/shared.ts';

const date = '2026-01-08';

describeShared('further series on 2026-01-08', () => {
  let market: Market;
  beforeAll(async () => {
    const { own, labels } = await longTriple();
    const given = await longMacro('vix', 'cpi', 'fed-funds', 'hy-spread', 'advancing', 'declining');
    market = align(own, [], labels, given);
  });

  test('policy: three cuts in a row to 3.50-3.75%', () => {
    expect(said(policy, market, { date })).toMatchObject({
      score: 0.5,
      because: 'three cuts in a row, to 3.50-3.75%',
      evidence: { run: ['2025-09-18', '2025-10-30', '2025-12-11'], target: [0.035, 0.0375] },
    });
  });

  test('inflation: 2.7% in November against 2.9% in August', () => {
    expect(said(inflation, market, { date })).toMatchObject({
      score: 0,
      value: -0.002,
      because: 'CPI 2.7% in Nov 2025, 2.9% in Aug',
      evidence: { month: '2025-11', knownOn: '2025-12-20' },
    });
  });

  test('inflation: October 2025 is missing, so January is compared with nothing, for as long as it is the last known', () => {
    const scores = ['2025-12-19', '2025-12-22', '2026-02-19', '2026-02-20', '2026-03-19', '2026-03-20'];
    // In turn: September 3.0 against June 2.7, November, December 2.7 against September 3.0, January twice, February.
    const expected = [-0.5, 0, 0.5, NaN, NaN, 0.5];
    const ours = scores.map((day) => said(inflation, market, { date: day }));
    expect(ours.map(({ score }) => score)).toEqual(expected);
    expect(ours[3]?.reason).toBe('no rate of 2025-10: that month or its year before is missing');
    expect(ours.map(({ evidence }) => evidence.month)).toEqual([
      '2025-09',
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-01',
      '2026-02',
    ]);
  });

  test('stress: none, by the VIX and by the spread', () => {
    const { score, evidence } = said(stress, market, { date });
    expect(score).toBe(0);
    expect(evidence).toMatchObject({
      vix: { level: 15.449999809265137, observations: 1260 },
      hySpread: { level: 2.76, observations: 614 },
    });
  });

  test('breadth: 69.1% of the moves on the NYSE were rises, over the published 60%', () => {
    const { score, evidence } = said(breadth, market, { date });
    expect((evidence.share as number).toFixed(3)).toBe('0.691');
    expect(evidence).toMatchObject({ abovePublished: true, proxy: true });
    expect(score).toBeGreaterThan(0);
  });
});
