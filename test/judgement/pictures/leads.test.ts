import { expect, test } from 'vitest';
import { evaluate } from '../../../src/judgement/evaluation.ts';
import { leadsOf } from '../../../src/judgement/pictures/leads.ts';
import { seededRandom } from '../../../src/stats/random.ts';
import { marketOf } from '../../helpers/markets/markets.ts';
import { walks } from '../../helpers/markets/random-market.ts';

const sessions = 420;
const market = marketOf(walks(seededRandom(6), sessions, 0.8));
const evaluation = () => {
  const own = evaluate(market);
  return { ...own, gate: { ...own.gate, percentile: own.gate.percentile.slice().fill(0.77, sessions - 1) } };
};

/** Share of the leads of the same length that are below the last one; there are no ties. NaN below 252 of them. */
function percentile(over: number): number {
  const q = Array.from(market.small, (close, t) => Math.log(close / (market.large[t] ?? 0)));
  const leads = q.slice(over).map((value, i) => value - (q[i] ?? 0));
  const last = leads.at(-1) ?? 0;
  return leads.length < 252 ? Number.NaN : (leads.filter((lead) => lead < last).length + 0.5) / leads.length;
}

test('the leads on the last session are over a day, a week, a month, a quarter, half a year and a year', () => {
  const grown = (closes: Float64Array, over: number) =>
    (closes[sessions - 1] ?? 0) / (closes[sessions - 1 - over] ?? Number.NaN) - 1;
  const lengths = [1, 5, 21, 63, 126, 252];
  const found = leadsOf(evaluation());
  expect(found).toEqual(
    lengths.map((over) => ({
      sessions: over,
      lead: expect.closeTo(grown(market.small, over) - grown(market.large, over), 14),
      // Over a month it is the gate's.
      percentile: over === 21 ? 0.77 : over === 252 ? Number.NaN : expect.closeTo(percentile(over), 12),
    })),
  );
});

test('they end with the row of the verdict, and are unknown where the file is too short', () => {
  const earlier = leadsOf({ ...evaluation(), t: 100 });
  expect(earlier[0]?.lead).toBeCloseTo(
    (market.small[100] ?? 0) / (market.small[99] ?? 0) - (market.large[100] ?? 0) / (market.large[99] ?? 0),
    14,
  );
  expect(earlier.map(({ lead }) => Number.isNaN(lead))).toEqual([false, false, false, false, true, true]);
});
