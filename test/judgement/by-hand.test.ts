import { expect, test } from 'vitest';
import { type Evaluation, evaluate } from '../../src/judgement/evaluation.ts';
import { history } from '../../src/judgement/history.ts';
import { judgementOf } from '../../src/judgement/judgement.ts';
import { code, stateAt } from '../../src/judgement/verdict/state.ts';
import { withoutFiguresByHand } from '../../src/market/by-hand.ts';
import { longTriple } from '../helpers/markets/long-triple.ts';
import { sampleEvaluation } from '../helpers/markets/sample-evaluation.ts';
import { describeShared } from '../helpers/shared.ts';

/** 30% cheaper: the full score of the valuation. */
const cheap: [number, number] = [20, 14];

const bare = (verdict: Evaluation['verdict'] | null) =>
  verdict && { state: [...verdict.state], composite: [...verdict.composite], latched: [...verdict.latched] };

test('all rows before the last are those of a run without the figures', async () => {
  const [without, withThem] = [await sampleEvaluation(), await sampleEvaluation({ priceEarnings: cheap })];
  expect(without.withoutByHand).toBeNull();
  const [before, after] = [bare(without.verdict), bare(withThem.verdict)];
  const t = without.t;
  expect(after?.composite.slice(0, t)).toEqual(before?.composite.slice(0, t));
  expect(after?.state.slice(0, t)).toEqual(before?.state.slice(0, t));
  expect(after?.composite[t]).not.toBe(before?.composite[t]);
});

test('the verdict without them, and its run, is that of a run without them', async () => {
  const without = judgementOf(await sampleEvaluation()).verdict;
  const { verdict } = judgementOf(await sampleEvaluation({ priceEarnings: cheap }));
  const { state, composite, since, sessions, previous } = without;
  expect(verdict.withoutByHand).toEqual({ state, composite, since, sessions, previous });
  expect(verdict).toMatchObject({ since: null, sessions: null, previous: null });
  expect(without.withoutByHand).toBeNull();
});

test('a history leaves them out, and says so', async () => {
  const { market } = await sampleEvaluation({ priceEarnings: cheap });
  const [without, left] = [(await sampleEvaluation()).market, withoutFiguresByHand(market)];
  const listed = history(evaluate(left), { changes: true, forward: [] });
  expect(listed.rows).toEqual(history(evaluate(without), { changes: true, forward: [] }).rows);
  expect(listed.warnings.map((warning) => warning.code)).toEqual(['by-hand-left-out']);
  expect(withoutFiguresByHand(without)).toBe(without);
});

describeShared('figures by hand on the open data', () => {
  test('2026-01-08 with P/E 22 and 15: breakout at +0.2674, undecided without them', async () => {
    const evaluation = evaluate(await longTriple('2026-01-08', 22, 15));
    const { verdict } = judgementOf(evaluation);
    expect(verdict.composite).toBeCloseTo(0.2674, 4);
    expect(verdict.state).toBe('breakout');
    expect(verdict.since).toBeNull();
    const alone = judgementOf(evaluate(await longTriple('2026-01-08'))).verdict;
    expect(verdict.withoutByHand).toMatchObject({ state: 'undecided', since: alone.since, sessions: alone.sessions });
  });

  test('day by day they begin a direction at +0.20 and keep none', async () => {
    const days = ['2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08', '2026-01-09', '2026-01-12', '2026-01-13'];
    for (const day of days) {
      const { verdict, withoutByHand, t, gate } = evaluate(await longTriple(day, 22, 16));
      const composite = verdict.composite[t] ?? Number.NaN;
      const enters = composite >= 0.2 || (withoutByHand?.latched[t - 1] === 1 && composite >= 0.1);
      const expected =
        gate.on[t] !== 1 ? 'no-rotation' : enters ? 'breakout' : composite <= -0.2 ? 'relief-rally' : 'undecided';
      expect([day, stateAt(verdict.state, t)]).toEqual([day, expected]);
      expect(code(expected as never)).toBe(verdict.state[t]);
    }
  });
});
