import { describe, expect, test } from 'vitest';
import { states } from '../../../src/judgement/names.ts';
import { type CallColumns, callsOf, isCall, separateCalls } from '../../../src/judgement/record/calls.ts';
import { episodeStarts } from '../../../src/judgement/record/episodes.ts';
import { type Race, races } from '../../../src/judgement/record/race.ts';
import { leadAt, rotationsOf } from '../../../src/judgement/record/rotations.ts';
import { codedRuns, runsByCode } from '../../../src/judgement/record/runs.ts';
import { code } from '../../../src/judgement/verdict/state.ts';
import { seededRandom } from '../../../src/stats/random.ts';
import { sessionsFrom } from '../../helpers/markets/markets.ts';

const none = { starts: new Int32Array(), ends: new Int32Array() };
const [B, R, U, N] = [code('breakout'), code('relief-rally'), code('undecided'), code('no-rotation')];

/** Columns that begin with 21 sessions on which nothing happens: the lead is measured from there. */
const columnsOf = (q: readonly number[], gate: readonly number[], state: readonly number[]): CallColumns => ({
  days: sessionsFrom('2001-03-01', 21 + q.length),
  ratio: Float64Array.of(...new Float64Array(21), ...q),
  gate: Uint8Array.of(...new Uint8Array(21), ...gate),
  state: Uint8Array.of(...new Uint8Array(21).fill(N), ...state),
});

const cut = ({ days, ratio, gate, state }: CallColumns, count: number): CallColumns => ({
  days: days.subarray(0, count),
  ratio: ratio.subarray(0, count),
  gate: gate.subarray(0, count),
  state: state.subarray(0, count),
});

describe('thirteen sessions on paper', () => {
  // The first rotation opens with a lead of 2: from 3 it has gained as much on the fourth session. The second opens with 3: from 2 it
  // has lost as much on the last.
  const q = [2, 3, 4, 5, 6, 5, 3, 2, 4, 1, 0, 1, -1];
  const gate = [1, 1, 1, 1, 0, 0, 1, 1, 1, 0, 0, 0, 0];
  const state = [B, B, U, U, N, N, R, R, U, N, N, N, N];
  const columns = columnsOf(q, gate, state);

  test('one rotation lasted after 3 sessions, one gave back after 6; both calls were right', () => {
    expect(callsOf(columns)).toMatchObject({
      ...{ rotations: 2, lasted: 1, gaveBack: 1, open: 0, medianSessions: 4.5, longSessions: expect.closeTo(5.7, 12) },
      byState: [
        { state: 'breakout', calls: 1, right: 1, open: 0 },
        { state: 'relief-rally', calls: 1, right: 1, open: 0 },
      ],
    });
  });

  test('a day earlier the second is open, and so is the call of it', () => {
    const { byState, ...rotations } = callsOf(cut(columns, 33));
    expect(rotations).toMatchObject({ rotations: 2, lasted: 1, gaveBack: 0, open: 1, medianSessions: 3 });
    expect(byState[1]).toMatchObject({ calls: 0, right: 0, open: 1, interval: [Number.NaN, Number.NaN] });
  });

  test('calls that were the other way round are wrong', () => {
    const other = state.map((own) => (own === B ? R : own === R ? B : own));
    expect(
      callsOf({ ...columns, state: Uint8Array.of(...columns.state.subarray(0, 21), ...other) }).byState,
    ).toMatchObject([
      { state: 'breakout', calls: 1, right: 0 },
      { state: 'relief-rally', calls: 1, right: 0 },
    ]);
  });

  test('only starts on days that are graded count', () => {
    const from = columns.days[24] ?? 0;
    expect(callsOf(columns, (day) => day >= from)).toMatchObject({ rotations: 1, lasted: 0, gaveBack: 1 });
  });
});

const race = (ratio: Float64Array, row: number, lead: number) =>
  races(ratio, Int32Array.of(row), Float64Array.of(lead))[0] as Race;

describe('a race', () => {
  const ratio = Float64Array.of(0, 0, 0, 1, 3, -9);

  test('starts at the close after the row: what had been gained by then decides nothing', () => {
    expect(race(ratio, 0, 1)).toEqual({ row: 0, lead: 1, outcome: 'lasted', decided: 3 });
    expect(race(ratio, 2, 2)).toEqual({ row: 2, lead: 2, outcome: 'lasted', decided: 4 });
    expect(race(ratio, 3, 2)).toEqual({ row: 3, lead: 2, outcome: 'gave-back', decided: 5 });
  });

  test('is open without a later close that decides, or a later close at all', () => {
    expect(race(ratio, 0, 10)).toMatchObject({ outcome: 'open', decided: null });
    expect(race(ratio, 5, 1)).toMatchObject({ outcome: 'open', decided: null });
  });
});

test('a call that starts before the last one is decided, or on that day, is not counted', () => {
  const ratio = Float64Array.of(0, 0, 0, 1, 1, 1, 2, 2, 2, 2);
  const rotations = { starts: Int32Array.of(0), ends: Int32Array.of(10), races: [race(ratio, 0, 1)] };
  // The call of row 0 is decided on row 3: those of rows 1 and 3 wait for nothing new, that of row 4 does.
  expect(separateCalls(ratio, rotations, [0, 1, 3, 4]).map(({ row }) => row)).toEqual([0, 4]);
  expect(separateCalls(ratio, rotations, [0, 4, 7, 8]).map(({ row }) => row)).toEqual([0, 4, 7]);
});

test('breakout and relief rally call how a rotation ends, no other verdict does', () => {
  expect(states.filter(isCall)).toEqual(['relief-rally', 'breakout']);
});

test('the lead is that of the rotation that is on', () => {
  const { ratio, gate } = columnsOf([2, 3, 4, 4, 5], [1, 1, 0, 1, 0], [B, B, N, B, N]);
  const rotations = rotationsOf(ratio, gate);
  expect([20, 21, 22, 23, 24, 25].map((row) => leadAt(rotations, row))).toEqual([
    Number.NaN,
    2,
    2,
    Number.NaN,
    4,
    Number.NaN,
  ]);
});

/** A walk with rotations and verdicts in runs. */
function anyColumns(sessions: number, seed: number): CallColumns {
  const random = seededRandom(seed);
  let [level, on, verdict] = [0, 0, N];
  const ratio = Float64Array.from({ length: sessions }, () => (level += random() - 0.5));
  const gate = ratio.map((_, t) => {
    if (t >= 21 && random() < 0.08) on = on || (ratio[t] ?? 0) <= (ratio[t - 21] ?? 0) ? 0 : 1;
    return on;
  });
  const state = ratio.map((_, t) => {
    if (!gate[t]) return N;
    if (!gate[t - 1] || random() < 0.2) verdict = [B, R, U][Math.floor(3 * random())] ?? U;
    return verdict;
  });
  return {
    days: sessionsFrom('1990-01-02', sessions),
    ratio,
    gate: Uint8Array.from(gate),
    state: Uint8Array.from(state),
  };
}

test('what is known of a row is known when it is decided: the races of a cut are those of the whole, open where decided later', () => {
  const whole = anyColumns(900, 8);
  const { races } = rotationsOf(whole.ratio, whole.gate);
  expect(races.length).toBeGreaterThan(20);
  for (let count = 22; count <= 900; count += 7) {
    const then = cut(whole, count);
    const expected = races
      .filter(({ row }) => row < count)
      .map((one) => (one.decided !== null && one.decided >= count ? { ...one, outcome: 'open', decided: null } : one));
    expect(rotationsOf(then.ratio, then.gate).races, `after ${count} sessions`).toEqual(expected);
  }
});

test('the calls of a cut are those of the whole that began by then, open where they are decided later', () => {
  const whole = anyColumns(900, 8);
  const callsIn = ({ ratio, gate, state }: CallColumns, own: number) =>
    separateCalls(ratio, rotationsOf(ratio, gate), episodeStarts(runsByCode(codedRuns(state), 5)[own] ?? none));
  for (const own of [B, R]) {
    const calls = callsIn(whole, own);
    expect(calls.length).toBeGreaterThan(5);
    for (let count = 22; count <= 900; count += 7) {
      const expected = calls
        .filter(({ row }) => row < count)
        .map((one) =>
          one.decided !== null && one.decided >= count ? { ...one, outcome: 'open', decided: null } : one,
        );
      expect(callsIn(cut(whole, count), own), `after ${count} sessions`).toEqual(expected);
    }
  }
});

test('calls that are decided stay as they are, whatever comes later', () => {
  const whole = anyColumns(900, 8);
  const poisoned = { ...whole, ratio: whole.ratio.map((x, t) => (t < 600 ? x : x + 7 * Math.sin(t))) };
  expect(callsOf(cut(poisoned, 600))).toEqual(callsOf(cut(whole, 600)));
  const decided = [300, 450, 600, 750, 900].map((count) =>
    callsOf(cut(whole, count)).byState.map(({ calls }) => calls),
  );
  for (const which of [0, 1]) {
    const counts = decided.map((of) => of[which] ?? 0);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts.at(-1)).toBeGreaterThan(counts[0] ?? 0);
  }
});
