import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evaluation } from '../../src/judgement/evaluation.ts';
import { turningPoints } from '../../src/judgement/turning-points.ts';
import { usualRules } from '../../src/judgement/verdict/rules.ts';
import { verdictColumns } from '../../src/judgement/verdict/verdict.ts';
import type { SignalRun } from '../../src/signals/run.ts';
import type { Signal } from '../../src/signals/signal.ts';
import { marketOf } from '../helpers/markets/markets.ts';
import { stateNow, verdictIf } from '../helpers/markets/next-verdict.ts';
import { groundsOf, runOf } from '../helpers/processes/runs.ts';
import { propertyRuns } from '../helpers/property-runs.ts';

const { NaN: unknown } = Number;

/** Signals of which no level is asked. */
function withoutResponse(run: SignalRun): SignalRun {
  const { turningPoints: response, ...signal } = run.signal;
  return { ...run, signal: signal as Signal };
}

/** An evaluation of what such signals said, the gate open. */
function evaluated(...runs: SignalRun[]): Evaluation {
  const grounds = groundsOf(runs.map(withoutResponse));
  const sessions = grounds.stalePrices.length;
  const verdict = verdictColumns(grounds);
  const closes = Array(sessions).fill(100);
  const market = marketOf({ large: closes, small: closes, growth: closes });
  const columns = { verdict, pricesAlone: verdict, withoutByHand: null };
  return { ...grounds, ...columns, rules: usualRules, market, t: sessions - 1, staleBy: null };
}

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
      runOf([unknown], { id: 'not given', given: [0] }),
    ];
    const [only, ...none] = said(evaluated(runOf([0.5], { id: 'a' }), ...silent));
    expect(only).toEqual(['a', 'below', 0.1, 'undecided']);
    expect(none).toEqual([]);
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

  const scores = fc.array(
    fc.oneof({ arbitrary: fc.integer({ min: -20, max: 20 }).map((x) => x / 20), weight: 9 }, fc.constant(unknown)),
    {
      minLength: 2,
      maxLength: 2,
    },
  );
  const runs = fc.array(
    fc.record({
      scores,
      weight: fc.integer({ min: 1, max: 3 }),
      family: fc.constantFrom('technical', 'seasonal', 'fundamental', 'macro'),
    }),
    { minLength: 1, maxLength: 5 },
  );

  test('are what a search over all scores of each signal finds, no more and no less', () => {
    const step = 0.01;
    /** The first other verdict on the way from a score to 1 or -1. */
    const firstOther = (evaluation: Evaluation, id: string, score: number, end: number) => {
      const steps = Math.floor(Math.abs(end - score) / step);
      // Off the grid of the scores, so that no candidate is a limit.
      const candidates = Array.from({ length: steps }, (_, i) => score + Math.sign(end - score) * (i + 0.55) * step);
      return candidates
        .map((candidate) => ({ candidate, state: verdictIf(evaluation, id, candidate) }))
        .find(({ state }) => state !== stateNow(evaluation));
    };
    fc.assert(
      fc.property(runs, (given) => {
        const evaluation = evaluated(
          ...given.map(({ scores: said, ...options }, i) => runOf(said, { ...options, id: `${i}` })),
        );
        fc.pre(stateNow(evaluation) !== 'insufficient-data');
        const reported = turningPoints(evaluation);
        const found = evaluation.runs.flatMap(({ signal, columns }) => {
          const now = columns.score[1] ?? unknown;
          if (Number.isNaN(now)) return [];
          return ([1, -1] as const).flatMap((end) => {
            const other = firstOther(evaluation, signal.id, now, end);
            return other ? [{ signal: signal.id, direction: end > 0 ? 'above' : 'below', ...other }] : [];
          });
        });
        for (const { signal, direction, candidate, state } of found) {
          const change = reported.find((entry) => entry.signal === signal && entry.direction === direction);
          expect(change?.to).toBe(state);
          expect(Math.abs((change?.score ?? 9) - candidate)).toBeLessThan(step);
        }
        const inside = reported.filter(({ score }) => Math.abs(score) < 1 - step);
        for (const { signal, direction } of inside) {
          expect(found.filter((entry) => entry.signal === signal && entry.direction === direction)).toHaveLength(1);
        }
      }),
      { numRuns: propertyRuns(100) },
    );
  });
});
