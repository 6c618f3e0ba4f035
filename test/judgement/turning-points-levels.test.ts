import { describe, expect, test } from 'vitest';
import { type Evaluation, evaluate } from '../../src/judgement/evaluation.ts';
import { turningPoints } from '../../src/judgement/turning-points.ts';
import { stateAt } from '../../src/judgement/verdict/state.ts';
import type { Market } from '../../src/market/market.ts';
import { cutAfter } from '../helpers/markets/causality.ts';
import { withNextSession } from '../helpers/markets/markets.ts';
import { stateNow, verdictIf } from '../helpers/markets/next-verdict.ts';
import { randomMarket } from '../helpers/markets/random-market.ts';

const { NaN: unknown } = Number;
const tiny = 1e-9;

/** Rows of a market whose verdict can turn, each as the market that ends with it. */
function turnable(market: Market, every: number): Evaluation[] {
  const { verdict } = evaluate(market);
  return Array.from(market.days.keys())
    .filter((t) => t % every === 0 && ['undecided', 'breakout', 'relief-rally'].includes(stateAt(verdict.state, t)))
    .map((t) => evaluate(cutAfter(market, t)));
}

describe('the levels on random markets', () => {
  const evaluations = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((seed) =>
    turnable(randomMarket({ seed, sessions: 1500, untidy: true, correlation: 0.9 }), 5),
  );
  const found = evaluations.flatMap((evaluation) =>
    turningPoints(evaluation).map((change) => ({ evaluation, change })),
  );
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
      const { signal, direction, score, to } = change;
      const beyond = direction === 'above' ? tiny : -tiny;
      expect(verdictIf(evaluation, signal, score + beyond)).toBe(to);
      expect(verdictIf(evaluation, signal, score - beyond)).toBe(stateNow(evaluation));
    }
  });

  test.each([
    ['first-five-days', 'large', 20],
    ['relative-strength', 'small', 50],
    ['own-strength', 'small', 40],
  ])('%s: beyond that close of the %s index its score has turned, short of it not', (id, role, least) => {
    expect(of(id).length).toBeGreaterThan(least);
    for (const { evaluation, change } of of(id)) {
      const level = change.level?.value ?? unknown;
      const score = (factor: number) => nextScore(evaluation, id, { [role]: level * factor });
      const [lower, upper] = [score(1 - tiny), score(1 + tiny)];
      const text = `${evaluation.market.days[evaluation.t]} ${JSON.stringify(change)}`;
      expect(lower, text).toBeLessThan(change.score + 1e-6);
      expect(upper, text).toBeGreaterThan(change.score - 1e-6);
      expect(upper, text).toBeGreaterThan(lower);
      expect(Math.abs(change.level?.move ?? 1)).toBeLessThanOrEqual(0.2);
    }
  });

  test('valuation: at that discount its score has turned', () => {
    expect(of('valuation').length).toBeGreaterThan(50);
    for (const { evaluation, change } of of('valuation')) {
      const score = nextScore(evaluation, 'valuation', {}, change.level?.value);
      expect(score).toBeCloseTo(change.score, 9);
    }
  });

  test('the correlation: within 0.05, where its band gives that score', () => {
    expect(of('correlation').length).toBeGreaterThan(50);
    for (const { evaluation, change } of of('correlation')) {
      const { value: rho, move } = change.level ?? { value: unknown, move: unknown };
      expect(1 - (2 * (rho - 0.76)) / 0.19).toBeCloseTo(change.score, 9);
      expect(Math.abs(move)).toBeLessThanOrEqual(0.05);
      const now = evaluation.runs.find(({ signal }) => signal.id === 'correlation')?.columns.value[evaluation.t];
      expect(move).toBeCloseTo(rho - (now ?? unknown), 12);
    }
  });
});
