import { expect, test } from 'vitest';
import { evaluate } from '../../src/judgement/evaluation.ts';
import { gateSummary } from '../../src/judgement/gate-summary.ts';
import { closing, countdown, opening } from '../../src/judgement/gate-turning-points.ts';
import { seededRandom } from '../../src/stats/random.ts';
import { marketOf } from '../helpers/markets/markets.ts';
import { walks } from '../helpers/markets/random-market.ts';
import { once } from '../helpers/once.ts';

const sessions = 300;
const market = marketOf(walks(seededRandom(4), sessions, 0.8));
const own = once(() => evaluate(market));

/** The gate with such flags on the last four sessions, and such figures on the last. */
function evaluationWith(...last: number[]) {
  const on = new Uint8Array(sessions);
  on.set(last, sessions - last.length);
  const ending = (value: number) => new Float64Array(sessions).fill(0.5).fill(value, sessions - 1);
  const gate = { ...own().gate, on, lead: ending(0.03), overGrowth: ending(0.02), percentile: ending(0.6) };
  return { ...own(), gate };
}

test('an open gate says since when, and what closes it', () => {
  const evaluation = evaluationWith(1, 0, 1, 1);
  expect(gateSummary(evaluation)).toEqual({
    ...{ on: true, since: market.days[sessions - 2], lead: 0.03, overGrowth: 0.02, percentile: 0.6, opening: null },
    ...{ closing: closing(evaluation), countdown: countdown(evaluation) },
  });
  expect(countdown(evaluation)).not.toBeNull();
});

test('a closed gate says what opens it', () => {
  const evaluation = evaluationWith(1, 1, 1, 0);
  const found = gateSummary(evaluation);
  expect(found).toMatchObject({ on: false, since: null, closing: null, countdown: null });
  expect(found.opening).toEqual(opening(evaluation));
  expect(found.opening).not.toBeNull();
});
