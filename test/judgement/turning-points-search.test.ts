import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Evaluation } from '../../src/judgement/evaluation.ts';
import { turningPoints } from '../../src/judgement/turning-points.ts';
import { evaluated } from '../helpers/markets/evaluated.ts';
import { stateNow, verdictIf } from '../helpers/markets/next-verdict.ts';
import { runOf } from '../helpers/processes/runs.ts';
import { propertyRuns } from '../helpers/property-runs.ts';

const { NaN: unknown } = Number;

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

test('the scores at which the verdict turns are what a search over all scores of each signal finds, no more and no less', () => {
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
