import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Evaluation, evaluate } from '../../src/judgement/evaluation.ts';
import { closing, countdown, opening } from '../../src/judgement/gate-turning-points.ts';
import { usualRules } from '../../src/judgement/verdict/rules.ts';
import { cutAfter } from '../helpers/markets/causality.ts';
import { withNextSession } from '../helpers/markets/markets.ts';
import { marketsWithRow, randomMarket } from '../helpers/markets/random-market.ts';

const tiny = 1e-9;

/** Whether the gate is open at a next session with this close of the small index, the others staying where they are. */
function gateAt({ market, t }: Evaluation, small: number): number | undefined {
  const [large = 0, growth = 0] = [market.large[t], market.growth[t]];
  return evaluate(withNextSession(market, { large, small, growth })).gate.on[t + 1];
}

describe('the opening', () => {
  test('is the close of the small index from which the gate opens, the others staying where they are', () => {
    let openings = 0;
    fc.assert(
      fc.property(marketsWithRow, ([market, row]) => {
        const evaluation = evaluate(cutAfter(market, row));
        const { t, gate } = evaluation;
        const found = opening(evaluation);
        expect(found === null).toBe(gate.on[t] === 1 || Number.isNaN(gate.percentile[t]));
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
    expect(openings).toBeGreaterThan(15);
  });
});

describe('the closing', () => {
  test('is the close of the small index from which the gate stays open, where the next session can close it at all', () => {
    let closings = 0;
    fc.assert(
      fc.property(marketsWithRow, ([market, row]) => {
        const { on } = evaluate(market).gate;
        const last = on.subarray(0, row + 1).lastIndexOf(1);
        const evaluation = evaluate(cutAfter(market, last < 0 ? row : last));
        const { t, gate } = evaluation;
        const found = closing(evaluation);
        if (gate.on[t] !== 1) {
          expect(found).toBeNull();
          return;
        }
        const now = evaluation.market.small[t] ?? 0;
        // Far below the lead is gone, whatever its rank.
        expect(gateAt(evaluation, now / 2)).toBe(found === null ? 1 : 0);
        if (found === null) return;
        closings++;
        expect(found.move).toBeCloseTo(found.small / now - 1, 12);
        expect([gateAt(evaluation, found.small * (1 - tiny)), gateAt(evaluation, found.small * (1 + tiny))]).toEqual([
          0, 1,
        ]);
      }),
      { numRuns: 150 },
    );
    expect(closings).toBeGreaterThan(5);
  });
});

describe('the countdown', () => {
  test('is the close of the small index below which the next session is one more towards the end', () => {
    let counted = 0;
    fc.assert(
      fc.property(marketsWithRow, ([market, row]) => {
        const { on } = evaluate(market).gate;
        const last = on.subarray(0, row + 1).lastIndexOf(1);
        const evaluation = evaluate(cutAfter(market, last < 0 ? row : last));
        const found = countdown(evaluation);
        expect(found === null).toBe(evaluation.gate.on[evaluation.t] !== 1);
        if (found === null || !Number.isFinite(found.small)) return;
        // Only while the next session cannot end it: then it is the closing.
        if (closing(evaluation) !== null) {
          expect(closing(evaluation)).toEqual({ lead: found.lead, small: found.small, move: found.move });
          return;
        }
        const [large = 0, growth = 0] = [evaluation.market.large, evaluation.market.growth].map(
          (closes) => closes[evaluation.t],
        );
        const sessionsAfter = (small: number) =>
          countdown(evaluate(withNextSession(evaluation.market, { large, small, growth })))?.sessions;
        expect(sessionsAfter(found.small * (1 - tiny))).toBe(found.sessions + 1);
        expect(sessionsAfter(found.small * (1 + tiny))).toBe(0);
        counted++;
      }),
      { numRuns: 150 },
    );
    expect(counted).toBeGreaterThan(15);
  });
});

test('where no rank is high enough, no close is', () => {
  const { verdict, gate } = usualRules;
  const random = randomMarket({ seed: 7, sessions: 900 });
  const never = evaluate(random, {}, { verdict, gate: { ...gate, openPercentile: 1 } });
  expect(never.gate.on.includes(1)).toBe(false);
  expect(opening(never)).toBeNull();
  const always = evaluate(
    random,
    {},
    { verdict, gate: { ...gate, openPercentile: 0, minLead: -1, closePercentile: 1, closeSessions: 1 } },
  );
  const last = always.gate.on.lastIndexOf(1);
  expect(closing(evaluate(cutAfter(random, last), {}, always.rules))).toMatchObject({
    small: Number.POSITIVE_INFINITY,
  });
});
