import { describe, expect, test } from 'vitest';
import type { Evaluation } from '../../src/judgement/evaluation.ts';
import { turningPoints } from '../../src/judgement/turning-points.ts';
import { evaluated } from '../helpers/markets/evaluated.ts';
import { stateNow } from '../helpers/markets/next-verdict.ts';
import { runOf } from '../helpers/processes/runs.ts';

const { NaN: unknown } = Number;

describe('the scores at which the verdict turns', () => {
  const said = (evaluation: Evaluation) =>
    turningPoints(evaluation).map(({ signal, direction, score, to }) => [
      signal,
      direction,
      Number(score.toFixed(9)) + 0,
      to,
    ]);

  test('from undecided: +0.20 and -0.20 of the composite', () => {
    // (0.3 + 2 · -0.1) / 3 = 1/30. To +0.20: 0.6 - (-0.2) = 0.8 or (0.6 - 0.3) / 2 = 0.15.
    const evaluation = evaluated(runOf([0.3], { id: 'a' }), runOf([-0.1], { id: 'b', weight: 2 }));
    expect(said(evaluation)).toEqual([
      ['a', 'above', 0.8, 'breakout'],
      ['b', 'above', 0.15, 'breakout'],
      ['a', 'below', -0.4, 'relief-rally'],
      ['b', 'below', -0.45, 'relief-rally'],
    ]);
  });

  test('from a breakout: below +0.10; from a relief rally: above -0.10', () => {
    expect(said(evaluated(runOf([0.3], { id: 'a' }), runOf([0.3], { id: 'b' })))).toEqual([
      ['a', 'below', -0.1, 'undecided'],
      ['b', 'below', -0.1, 'undecided'],
    ]);
    expect(said(evaluated(runOf([-0.3], { id: 'a' }), runOf([-0.3], { id: 'b' })))).toEqual([
      ['a', 'above', 0.1, 'undecided'],
      ['b', 'above', 0.1, 'undecided'],
    ]);
  });

  test('with a P/E by hand: where a run from what is latched without it would turn', () => {
    const judgedFrom = (latched: number, score: number) => {
      const evaluation = evaluated(runOf([score], { id: 'a' }), runOf([score], { id: 'b' }));
      return said({ ...evaluation, withoutByHand: { ...evaluation.verdict, latched: Int8Array.of(latched) } });
    };
    // (0.3 + a) / 2 = 0.2 at a = 0.1, and 0.1 at a = -0.1; (0.05 + a) / 2 = 0.1 at a = 0.15.
    expect(judgedFrom(0, 0.3)[0]).toEqual(['a', 'below', 0.1, 'undecided']);
    expect(judgedFrom(1, 0.3)[0]).toEqual(['a', 'below', -0.1, 'undecided']);
    expect(judgedFrom(0, -0.3)[0]).toEqual(['a', 'above', -0.1, 'undecided']);
    expect(judgedFrom(-1, -0.3)[0]).toEqual(['a', 'above', 0.1, 'undecided']);
    expect(judgedFrom(1, 0.05)[0]).toEqual(['a', 'above', 0.15, 'breakout']);
    expect(judgedFrom(-1, -0.05).at(-1)).toEqual(['b', 'below', -0.15, 'relief-rally']);
  });

  test('none beyond a score of 1, and none for a signal that is unknown, not applicable or not available', () => {
    expect(said(evaluated(runOf([-0.15], { id: 'a' }), runOf([-0.15], { id: 'b', weight: 9 })))).toEqual([
      ['b', 'above', 0.238888889, 'breakout'],
      ['a', 'below', -0.65, 'relief-rally'],
      ['b', 'below', -0.205555556, 'relief-rally'],
    ]);
    const silent = [
      runOf([unknown], { id: 'unknown', weight: 0.1 }),
      runOf([unknown], { id: 'no case', noCase: [1] }),
      runOf([0.9], { id: 'not given', given: [0] }),
    ];
    const [only, ...none] = said(evaluated(runOf([0.5], { id: 'a' }), ...silent));
    expect(only).toEqual(['a', 'below', 0.1, 'undecided']);
    expect(none).toEqual([]);
  });

  test('a score of 1, and of -1, is within the range', () => {
    // (0.6 - 0.6) / 2 is 0: 0.4 more or less of either makes +0.20 or -0.20.
    expect(said(evaluated(runOf([0.6], { id: 'a' }), runOf([-0.6], { id: 'b' })))).toEqual([
      ['a', 'above', 1, 'breakout'],
      ['b', 'above', -0.2, 'breakout'],
      ['a', 'below', 0.2, 'relief-rally'],
      ['b', 'below', -1, 'relief-rally'],
    ]);
  });

  test('none while the gate is off', () => {
    const evaluation = evaluated(runOf([0.5], { id: 'a' }));
    expect(turningPoints({ ...evaluation, gate: { ...evaluation.gate, on: Uint8Array.of(0) } })).toEqual([]);
  });

  test('a breakout ends where its support falls below 0, even if the composite holds', () => {
    // Composite (0.9 + 0.2) / 2; below 0.10 only with a fundamental score of -0.7, yet below 0 it is no breakout.
    const evaluation = evaluated(runOf([0.9], { id: 'price' }), runOf([0.2], { id: 'value', family: 'fundamental' }));
    expect(said(evaluation)).toEqual([
      ['price', 'below', 0, 'undecided'],
      ['value', 'below', 0, 'undecided'],
    ]);
  });

  test('support is weighed: each of its signals ends it at a score of its own', () => {
    // Composite (0.9 + 2 · 0.3 - 0.1) / 4 = 0.35, support (0.6 - 0.1) / 3: it is 0 with 0.5 less of weight times score.
    const evaluation = evaluated(
      runOf([0.9], { id: 'price' }),
      runOf([0.3], { id: 'value', family: 'fundamental', weight: 2 }),
      runOf([-0.1], { id: 'rates', family: 'macro' }),
    );
    expect(said(evaluation)).toEqual([
      ['price', 'below', -0.1, 'undecided'],
      ['value', 'below', 0.05, 'undecided'],
      ['rates', 'below', -0.6, 'undecided'],
    ]);
  });

  test('a support of 0 is enough, and a relief rally needs none', () => {
    const value = { id: 'value', family: 'fundamental' } as const;
    const turning = (price: number, score: number) =>
      said(evaluated(runOf([price], { id: 'price' }), runOf([score], value)));
    expect(turning(0.9, 0)).toEqual([
      ['price', 'below', 0.2, 'undecided'],
      ['value', 'below', 0, 'undecided'],
    ]);
    expect(turning(0.1, 0).slice(0, 2)).toEqual([
      ['price', 'above', 0.4, 'breakout'],
      ['value', 'above', 0.3, 'breakout'],
    ]);
    // (0.1 - 0.9) / 2 is -0.4: 0.6 more of either makes -0.10.
    expect(turning(0.1, -0.9)).toEqual([
      ['price', 'above', 0.7, 'undecided'],
      ['value', 'above', -0.3, 'undecided'],
    ]);
  });

  test('without support only more support or a relief rally is another verdict', () => {
    const held = evaluated(runOf([0.9], { id: 'price' }), runOf([-0.2], { id: 'value', family: 'macro' }));
    expect(stateNow(held)).toBe('undecided');
    expect(said(held)).toEqual([
      ['value', 'above', 0, 'breakout'],
      ['price', 'below', -0.2, 'relief-rally'],
    ]);
    // Held since 0.4: at a support of 0 the composite is 0.15, which is enough to stay.
    const kept = evaluated(runOf([0.9, 0.3], { id: 'price' }), runOf([-0.1, -0.05], { id: 'value', family: 'macro' }));
    expect(said(kept).filter(([, , , to]) => to === 'breakout')).toEqual([['value', 'above', 0, 'breakout']]);
    const near = evaluated(runOf([0.5], { id: 'price' }), runOf([-0.2], { id: 'value', family: 'macro' }));
    expect(said(near).filter(([, , , to]) => to === 'breakout')).toEqual([['value', 'above', 0, 'breakout']]);
  });
});
