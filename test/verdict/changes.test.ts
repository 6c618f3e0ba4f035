import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Market } from '../../src/market/market.ts';
import type { Signal } from '../../src/signals/signal.ts';
import { changes, opening } from '../../src/verdict/changes.ts';
import { type Evaluation, evaluate } from '../../src/verdict/evaluation.ts';
import type { SignalRun } from '../../src/verdict/signal-run.ts';
import { stateAt } from '../../src/verdict/state.ts';
import { verdictColumns } from '../../src/verdict/verdict.ts';
import { cutAfter } from '../helpers/causality.ts';
import { marketOf, withNextSession } from '../helpers/markets.ts';
import { marketsWithRow, randomMarket } from '../helpers/random-market.ts';
import { groundsOf, runOf } from '../helpers/runs.ts';

const { NaN: unknown } = Number;

/** Signals of which no level is asked. */
function withoutResponse(run: SignalRun): SignalRun {
  const { response, ...signal } = run.signal;
  return { ...run, signal: signal as Signal };
}

/** An evaluation of what such signals said, the gate open. */
function evaluated(...runs: SignalRun[]): Evaluation {
  const grounds = groundsOf(runs.map(withoutResponse));
  const sessions = grounds.frozen.length;
  const verdict = verdictColumns(grounds);
  const closes = Array(sessions).fill(100);
  const market = marketOf({ large: closes, small: closes, growth: closes });
  return { ...grounds, market, verdict, pricesAlone: verdict, t: sessions - 1, staleBy: null };
}

/**
 * The verdict of a next session on which one signal has another score, all else unchanged: every other signal repeats its
 * score, the gate stays open, nothing freezes.
 */
function verdictIf({ runs, gate, frozen, t }: Evaluation, id: string, score: number) {
  const next = runs.map((run) => {
    const { score: said, given, noCase } = run.columns;
    const repeated = (flags: Uint8Array | undefined) =>
      flags && Uint8Array.of(...flags.subarray(0, t + 1), flags[t] ?? 0);
    const options = { given: repeated(given), noCase: repeated(noCase) };
    const own = run.signal.id === id ? score : (said[t] ?? unknown);
    return {
      ...run,
      columns: { ...options, value: said, score: Float64Array.of(...said.subarray(0, t + 1), own) },
    } as SignalRun;
  });
  const rank = Float64Array.of(...gate.rank.subarray(0, t + 1), 0.8);
  const on = Uint8Array.of(...gate.on.subarray(0, t + 1), 1);
  const grounds = { runs: next, gate: { ...gate, rank, on }, frozen: Uint8Array.of(...frozen.subarray(0, t + 1), 0) };
  return stateAt(verdictColumns(grounds).state, t + 1);
}

const stateNow = ({ verdict, t }: Evaluation) => stateAt(verdict.state, t);

describe('the scores at which the verdict turns', () => {
  const said = (evaluation: Evaluation) =>
    changes(evaluation).map(({ signal, direction, turnsAt, to }) => [
      signal,
      direction,
      Number(turnsAt.toFixed(9)) + 0,
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

  test('none beyond a score of 1, none of a signal that is unknown, has no case or was not given', () => {
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
    expect(changes({ ...evaluation, gate: { ...evaluation.gate, on: Uint8Array.of(0) } })).toEqual([]);
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
        const reported = changes(evaluation);
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
          expect(Math.abs((change?.turnsAt ?? 9) - candidate)).toBeLessThan(step);
        }
        const inside = reported.filter(({ turnsAt }) => Math.abs(turnsAt) < 1 - step);
        for (const { signal, direction } of inside) {
          expect(found.filter((entry) => entry.signal === signal && entry.direction === direction)).toHaveLength(1);
        }
      }),
      { numRuns: 300 },
    );
  });
});

const tiny = 1e-9;

/** Rows of a market whose verdict can turn, each as the market that ends with it. */
function turnable(market: Market, every: number): Evaluation[] {
  const { verdict } = evaluate(market);
  return Array.from(market.days.keys())
    .filter((t) => t % every === 0 && ['undecided', 'breakout', 'relief-rally'].includes(stateAt(verdict.state, t)))
    .map((t) => evaluate(cutAfter(market, t)));
}

describe('the levels on random markets', () => {
  const evaluations = [1, 2, 3, 4].flatMap((seed) =>
    turnable(randomMarket({ seed, sessions: 1500, untidy: true, correlation: 0.9 }), 5),
  );
  const found = evaluations.flatMap((evaluation) => changes(evaluation).map((change) => ({ evaluation, change })));
  const of = (id: string) => found.filter(({ change }) => change.signal === id && change.level !== null);

  /** The score of a signal at the next session with these closes and P/E figures. */
  const nextScore = (evaluation: Evaluation, id: string, closes: object, discount?: number) => {
    const { market, t, runs } = evaluation;
    const same = {
      large: market.large[t] ?? unknown,
      small: market.small[t] ?? unknown,
      growth: market.growth[t] ?? unknown,
    };
    const figure = (series: string, value: number) => ({
      series,
      value,
      unit: 'ratio',
      basis: 'forward',
      provider: 'A',
    });
    const news = discount === undefined ? [] : [figure('pe-large', 20), figure('pe-small', 20 * (1 - discount))];
    const run = runs.find(({ signal }) => signal.id === id);
    const next = withNextSession(market, { ...same, ...closes }, news);
    return run?.signal.columns(next, run.params).score[t + 1] ?? unknown;
  };

  test('each score turns the verdict, all else unchanged', () => {
    expect(found.length).toBeGreaterThan(200);
    for (const { evaluation, change } of found) {
      const { signal, direction, turnsAt, to } = change;
      const beyond = direction === 'above' ? tiny : -tiny;
      expect(verdictIf(evaluation, signal, turnsAt + beyond)).toBe(to);
      expect(verdictIf(evaluation, signal, turnsAt - beyond)).toBe(stateNow(evaluation));
    }
  });

  test.each([
    ['first-five-days', 'large', 20],
    ['relative-strength', 'small', 50],
  ])('%s: beyond that close of the %s index its score has turned, short of it not', (id, role, least) => {
    expect(of(id).length).toBeGreaterThan(least);
    for (const { evaluation, change } of of(id)) {
      const level = change.level?.at ?? unknown;
      const score = (factor: number) => nextScore(evaluation, id, { [role]: level * factor });
      const [lower, upper] = [score(1 - tiny), score(1 + tiny)];
      const text = `${evaluation.market.days[evaluation.t]} ${JSON.stringify(change)}`;
      expect(lower, text).toBeLessThan(change.turnsAt + 1e-6);
      expect(upper, text).toBeGreaterThan(change.turnsAt - 1e-6);
      expect(upper, text).toBeGreaterThan(lower);
      expect(Math.abs(change.level?.move ?? 1)).toBeLessThanOrEqual(0.2);
    }
  });

  test('valuation: at that discount its score has turned', () => {
    expect(of('valuation').length).toBeGreaterThan(50);
    for (const { evaluation, change } of of('valuation')) {
      const score = nextScore(evaluation, 'valuation', {}, change.level?.at);
      expect(score).toBeCloseTo(change.turnsAt, 9);
    }
  });

  test('the correlation: within 0.05, where its band gives that score', () => {
    expect(of('correlation').length).toBeGreaterThan(50);
    for (const { evaluation, change } of of('correlation')) {
      const { at: rho, move } = change.level ?? { at: unknown, move: unknown };
      expect(1 - (2 * (rho - 0.76)) / 0.19).toBeCloseTo(change.turnsAt, 9);
      expect(Math.abs(move)).toBeLessThanOrEqual(0.05);
      const now = evaluation.runs.find(({ signal }) => signal.id === 'correlation')?.columns.value[evaluation.t];
      expect(move).toBeCloseTo(rho - (now ?? unknown), 12);
    }
  });
});

describe('the opening', () => {
  test('is the close of the small index from which the gate opens, the others staying where they are', () => {
    let openings = 0;
    fc.assert(
      fc.property(marketsWithRow, ([market, row]) => {
        const evaluation = evaluate(cutAfter(market, row));
        const { t, gate } = evaluation;
        const found = opening(evaluation);
        expect(found === null).toBe(gate.on[t] === 1 || Number.isNaN(gate.rank[t]));
        if (found === null) return;
        openings++;
        const [large = 0, now = 0, growth = 0] = [
          evaluation.market.large[t],
          evaluation.market.small[t],
          evaluation.market.growth[t],
        ];
        const opens = (factor: number) => {
          const small = found.small * factor;
          return evaluate(withNextSession(evaluation.market, { large, small, growth })).gate.on[t + 1];
        };
        expect(found.move).toBeCloseTo(found.small / now - 1, 12);
        expect([opens(1 - tiny), opens(1 + tiny)]).toEqual([0, 1]);
      }),
      { numRuns: 150 },
    );
    expect(openings).toBeGreaterThan(30);
  });
});
