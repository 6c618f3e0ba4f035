import { expect, test } from 'vitest';
import { forwardOrders } from '../../../src/judgement/record/forward-orders.ts';
import { type SignalPart, signalRecords } from '../../../src/judgement/record/signal-record.ts';
import { stationaryBootstrapVariance } from '../../../src/stats/inference/stationary-bootstrap.ts';
import { seededRandom } from '../../../src/stats/random.ts';

/** Levels whose changes from the second row on are these; whole numbers, so that equal changes are equal. */
const levels = (changes: readonly number[]) => {
  let level = 0;
  return Float64Array.of(0, 0, ...changes.map((change) => (level += change)));
};

/** The record of scores against what follows over one session; the last two rows are followed by nothing. */
function over1(scores: readonly number[], changes: readonly number[]) {
  const ratio = levels(changes);
  const [[record] = []] = signalRecords([Float64Array.of(...scores, 0, 0)], ratio, forwardOrders(ratio, [1]));
  if (!record) throw new Error('no record');
  return record;
}

const rho = (scores: readonly number[], changes: readonly number[]) => over1(scores, changes).all.rankCorrelation;

test('what rises together has 1, what falls as the other rises -1, however unevenly', () => {
  expect(rho([1, 2, 3, 9], [0, 1, 500, 510])).toBe(1);
  expect(rho([1, 2, 3, 9], [4, 3, 2, -100])).toBe(-1);
});

// scipy 1.10.1: stats.spearmanr([1, 2, 2, 4, 5], [3, 1, 4, 4, 2]).correlation
test('equal values have the mean of their ranks', () => {
  expect(rho([1, 2, 2, 4, 5], [3, 1, 4, 4, 2])).toBeCloseTo(-0.026315789473684213, 15);
  expect(rho([0, -0, 2, 4, 5], [3, 3, 4, 4, 2])).toBe(rho([1, 1, 2, 4, 5], [3, 3, 4, 4, 2]));
});

test('values are ordered by their last bit, however many share all the others', () => {
  const random = seededRandom(3);
  const changes = Array.from({ length: 500 }, () => Math.floor(1e6 * random()));
  for (const unit of [2 ** -52, -(2 ** -52)]) {
    expect(
      rho(
        changes.map((change) => 1 + change * unit),
        changes,
      ),
    ).toBe(Math.sign(unit));
  }
});

test('one value is no order', () => {
  expect(rho([1, 1, 1], [1, 2, 3])).toBeNaN();
  expect(over1([], [])).toMatchObject({ all: { rows: null, sessions: 0, rankCorrelation: Number.NaN, byStance: [] } });
});

/** Mean ranks by counting, one against all. */
const ranksOf = (x: readonly number[]) =>
  x.map((own) => x.filter((value) => value < own).length + (x.filter((value) => value === own).length + 1) / 2);

const sum = (x: readonly number[]) => x.reduce((a, b) => a + b, 0);

interface Pair {
  score: number;
  outcome: number;
  row: number;
}

/** The definition, row by row. */
function byRows(pairs: readonly Pair[], meanBlock: number) {
  if (pairs.length === 0) return [0, Number.NaN, Number.NaN, Number.NaN];
  const [x, y] = [
    ranksOf(pairs.map(({ score }) => score)).map((rank) => rank - (pairs.length + 1) / 2),
    ranksOf(pairs.map(({ outcome }) => outcome)).map((rank) => rank - (pairs.length + 1) / 2),
  ];
  const spread = (a: readonly number[], b: readonly number[]) =>
    sum(a.map((value, i) => value * (b[i] ?? 0))) / a.length;
  const [xx, yy, xy] = [spread(x, x), spread(y, y), spread(x, y)];
  const correlation = xy / Math.sqrt(xx * yy);
  const parts = x.map((a, i) => {
    const b = y[i] ?? 0;
    return (a * b) / Math.sqrt(xx * yy) - (correlation / 2) * ((a * a) / xx + (b * b) / yy);
  });
  const reach = 1.959963984540054 * Math.sqrt(stationaryBootstrapVariance(Float64Array.from(parts), meanBlock));
  const stance = (is: (score: number) => boolean) => {
    const own = pairs.filter(({ score }) => is(score)).map(({ outcome }) => outcome);
    return [own.length, sum(own) / own.length, own.filter((outcome) => outcome > 0).length / own.length];
  };
  return [
    pairs[0]?.row ?? 0,
    pairs.at(-1)?.row ?? 0,
    pairs.length,
    correlation,
    Math.max(-1, correlation - reach),
    Math.min(1, correlation + reach),
    ...stance((score) => Math.abs(score) < 0.25),
    ...stance((score) => score <= -0.25),
    ...stance((score) => score >= 0.25),
  ];
}

const figuresOf = ({ rows, sessions, rankCorrelation, interval, byStance }: SignalPart) => [
  ...(rows ?? []),
  sessions,
  rankCorrelation,
  ...interval,
  ...byStance.flatMap((stance) => [stance.sessions, stance.mean, stance.share]),
];

test('it is the definition on all rows with a score and an outcome, and on each half of these', () => {
  const random = seededRandom(17);
  for (const [n, horizons] of [
    [402, [1, 40, 60]],
    [75, [5, 70]],
    [61, [20]],
  ] as const) {
    const ratio = Float64Array.from({ length: n }, () => Math.round(40 * random()) / 40);
    const scores = [
      // Known from a row on, on some rows only, and of few values.
      Float64Array.from(ratio, (_, t) => (t < n / 9 ? Number.NaN : random() - 0.4)),
      Float64Array.from(ratio, () => (random() < 0.6 ? Number.NaN : 2 * random() - 1)),
      Float64Array.from(ratio, (_, t) => [0.5, 0, -0.3][Math.floor(t / 7) % 3] ?? 0),
    ];
    signalRecords(scores, ratio, forwardOrders(ratio, horizons)).forEach((records, which) => {
      const score = scores[which] ?? new Float64Array();
      records.forEach(({ horizon, all, halves }, i) => {
        expect(horizon).toBe(horizons[i]);
        const pairs = Array.from(score, (value, row) => ({
          score: value,
          outcome: (ratio[row + 1 + horizon] ?? Number.NaN) - (ratio[row + 1] ?? 0),
          row,
        })).filter(({ score: value, outcome }) => !Number.isNaN(value) && !Number.isNaN(outcome));
        const half = Math.floor(pairs.length / 2);
        [all, ...halves].forEach((part, place) => {
          const own = [pairs, pairs.slice(0, half), pairs.slice(half)][place] ?? [];
          const expected = byRows(own, Math.max(horizon, 21)).map((x) => (Number.isNaN(x) ? x : expect.closeTo(x, 11)));
          expect(figuresOf(part), `score ${which} of ${n} over ${horizon}, part ${place}`).toEqual(expected);
        });
      });
    });
  }
});
