import { expect, test } from 'vitest';
import { type GradedScores, signalRecords } from '../../../src/judgement/record/signal-record.ts';
import { normalDistribution } from '../../../src/stats/inference/normal.ts';
import { mean, standardDeviation } from '../../../src/stats/moments.ts';
import { seededRandom } from '../../../src/stats/random.ts';
import { sessionsFrom } from '../../helpers/markets/markets.ts';

/** Levels whose changes from the second row on are these; whole numbers, so that equal changes are equal. */
const levels = (changes: readonly number[]) => {
  let level = 0;
  return Float64Array.of(0, 0, ...changes.map((change) => (level += change)));
};

const gradedOf = (ratio: Float64Array) => ({
  days: sessionsFrom('2001-03-01', ratio.length),
  state: new Uint8Array(ratio.length).fill(2),
  ratio,
});

/** The record of scores against what follows over one session; the last two rows are followed by nothing. */
function over1(scores: readonly number[], changes: readonly number[]) {
  const score = Float64Array.of(...scores, 0, 0);
  const [[record] = []] = signalRecords([{ score }], gradedOf(levels(changes)), [1]);
  if (!record) throw new Error('no record');
  return record;
}

const rho = (scores: readonly number[], changes: readonly number[]) => over1(scores, changes).rankCorrelation;

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
    const scores = changes.map((change) => 1 + change * unit);
    expect(rho(scores, changes)).toBeCloseTo(Math.sign(unit), 14);
  }
});

test('it goes from the first day with a score and a known outcome to the last', () => {
  const days = sessionsFrom('2001-03-01', 8);
  const [a, b] = [Number.NaN, Number.NaN];
  expect(over1([a, 1, b, 3, 4, 5], [1, 2, 3, 4, 5, 6])).toMatchObject({ from: days[1], to: days[5], sessions: 4 });
  expect(over1([1, 2, b, 3, 4, a], [1, 2, 3, 4, 5, 6])).toMatchObject({ from: days[0], to: days[4], sessions: 4 });
  expect(over1([a, a, 3, a, a, a], [1, 2, 3, 4, 5, 6])).toMatchObject({ from: days[2], to: days[2], sessions: 1 });
  expect(over1([a, a, a, a, a, a], [1, 2, 3, 4, 5, 6])).toMatchObject({ from: null, to: null, sessions: 0 });
});

test('each stance has the mean of what followed it, and the share of its sessions after which small was ahead', () => {
  // From 0.25 on it is breakout, to -0.25 relief rally.
  const { byStance } = over1([0.25, 0.9, 0.5, 0.2, -0.2, -0.25], [4, -1, 0, 5, -2, -3]);
  expect(byStance).toEqual([
    { stance: 'neutral', sessions: 2, mean: 1.5, share: 0.5 },
    { stance: 'relief-rally', sessions: 1, mean: -3, share: 0 },
    { stance: 'breakout', sessions: 3, mean: 1, share: 1 / 3 },
  ]);
});

test('one value is no order', () => {
  expect(rho([1, 1, 1], [1, 2, 3])).toBeNaN();
  expect(over1([], [])).toMatchObject({ from: null, sessions: 0, rankCorrelation: Number.NaN, byStance: [] });
});

/** Mean ranks by counting, one against all. */
const ranksOf = (x: readonly number[]) =>
  x.map((own) => x.filter((value) => value < own).length + (x.filter((value) => value === own).length + 1) / 2);

function pearson(x: readonly number[], y: readonly number[]): number {
  const [a, b] = [x, y].map((values) => {
    const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.map((value) => value - middle);
  }) as [number[], number[]];
  const sum = (c: readonly number[], d: readonly number[]) =>
    c.reduce((total, value, i) => total + value * (d[i] ?? 0), 0);
  return sum(b, b) === 0 ? 0 : sum(a, b) / Math.sqrt(sum(a, a) * sum(b, b));
}

/** The definition, row by row, for one score over one horizon. */
function byRows(ratio: Float64Array, score: Float64Array, state: Uint8Array, horizon: number) {
  const rows = Array.from(ratio.keys()).filter((t) => state[t] !== 0 && t + 1 + horizon < ratio.length);
  const outcomes = rows.map((t) => (ratio[t + 1 + horizon] ?? 0) - (ratio[t + 1] ?? 0));
  const n = rows.length;
  const known = rows.flatMap((t, i) => (Number.isNaN(score[t]) ? [] : [i]));
  const scores = ranksOf(known.map((i) => score[rows[i] ?? 0] ?? 0));
  const ranks = ranksOf(outcomes);
  const at = (k: number) =>
    pearson(
      scores,
      known.map((i) => ranks[(i + k) % n] ?? 0),
    );
  const [smallest, largest] = [Math.max(horizon, 21), n - 253 - horizon];
  const step = Math.max(1, Math.floor((largest - smallest + 1) / 399));
  const shifted: number[] = [];
  for (let k = smallest; k <= largest; k += step) shifted.push(at(k));
  const spread = standardDeviation(Float64Array.from(shifted));
  const isEnough = shifted.length >= 30;
  const average = mean(Float64Array.from(shifted));
  return {
    sessions: known.length,
    rankCorrelation: at(0),
    shifts: shifted.length,
    p: isEnough ? 2 * normalDistribution(-Math.abs(at(0) - average) / spread) : Number.NaN,
    needed05: isEnough ? 1.959963984540054 * spread : Number.NaN,
    stances: [
      known.filter((i) => Math.abs(score[rows[i] ?? 0] ?? 0) < 0.25),
      known.filter((i) => (score[rows[i] ?? 0] ?? 0) <= -0.25),
      known.filter((i) => (score[rows[i] ?? 0] ?? 0) >= 0.25),
    ].map((own) => [own.length, own.reduce((sum, i) => sum + (outcomes[i] ?? 0), 0) / own.length]),
  };
}

test.each([
  [470, [5, 21]],
  [900, [1, 63]],
  [330, [20]],
] as const)('it is the definition, row by row, on %d rows', (n, horizons) => {
  const random = seededRandom(17);
  const ratio = Float64Array.from({ length: n }, () => Math.round(40 * random()) / 40);
  const state = Uint8Array.from(ratio, (_, t) => (t < 30 || t % 50 === 7 ? 0 : 2));
  const scores = [
    // Known from a row on, on some rows only, and of few values.
    Float64Array.from(ratio, (_, t) => (t < n / 9 ? Number.NaN : random() - 0.4)),
    Float64Array.from(ratio, (_, t) => (Math.floor(t / 13) % 3 === 0 ? Number.NaN : 2 * random() - 1)),
    Float64Array.from(ratio, (_, t) => [0.5, 0, -0.3][Math.floor(t / 7) % 3] ?? 0),
  ];
  const near = (x: number) => (Number.isNaN(x) ? x : expect.closeTo(x, 11));
  const signals: GradedScores[] = scores.map((score) => ({ score }));
  signalRecords(signals, { ...gradedOf(ratio), state }, horizons).forEach((records, which) => {
    records.forEach((record, i) => {
      const horizon = horizons[i] ?? 0;
      const expected = byRows(ratio, scores[which] ?? new Float64Array(), state, horizon);
      const { sessions, rankCorrelation, shifts, p, needed05, byStance } = record;
      const stances = byStance.map((stance) => [stance.sessions, stance.mean]);
      expect({ sessions, rankCorrelation, shifts, p, needed05, stances }, `score ${which} over ${horizon}`).toEqual({
        ...expected,
        ...{ rankCorrelation: near(expected.rankCorrelation), p: near(expected.p), needed05: near(expected.needed05) },
        stances: expected.stances.map(([count, average]) => [count, near(average ?? Number.NaN)]),
      });
    });
  });
});

/** Pieces of a score that is known on some rows of three years of sessions, over 21. */
function piecesOf(pieces: GradedScores['pieces'], isKnown: (t: number) => boolean): number | undefined {
  const random = seededRandom(4);
  const score = Float64Array.from({ length: 760 }, (_, t) => (isKnown(t) ? random() : Number.NaN));
  const ratio = Float64Array.from(score, random);
  const [[record] = []] = signalRecords([{ score, ...(pieces && { pieces }) }], gradedOf(ratio), [21]);
  return record?.independentPieces;
}

test('independent pieces are years, watches or spans where scores come in these, else as often as the horizon fits', () => {
  // 2001-03-01 and 760 sessions on: the last known outcome lies early in 2004.
  expect(piecesOf('years', () => true)).toBe(4);
  expect(piecesOf('years', (t) => t < 100 || t > 480)).toBe(3);
  expect(piecesOf('watches', (t) => t % 100 < 40)).toBe(8);
  expect(piecesOf('watches', (t) => t > 750)).toBe(0);
  expect(piecesOf('spans', () => true)).toBe(1);
  expect(piecesOf(undefined, () => true)).toBe(Math.floor((760 - 22) / 21));
});

test('fewer than 30 shifts give no spread, and no p', () => {
  const random = seededRandom(9);
  const recordOf = (rows: number) => {
    const [score, ratio] = [0, 1].map(() => Float64Array.from({ length: rows + 22 }, random));
    return signalRecords([{ score: score ?? new Float64Array() }], gradedOf(ratio ?? new Float64Array()), [21])[0]?.[0];
  };
  const unknown = { p: Number.NaN, needed05: Number.NaN, interval: [Number.NaN, Number.NaN] };
  expect(recordOf(323)).toMatchObject({ shifts: 29, ...unknown });
  const enough = recordOf(324);
  expect(enough?.shifts).toBe(30);
  expect(enough?.p).toBeGreaterThan(0);
  const { rankCorrelation = 0, needed05 = 0, interval } = enough ?? {};
  expect(interval).toEqual([rankCorrelation - needed05, rankCorrelation + needed05]);
});
