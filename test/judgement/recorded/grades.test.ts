import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/judgement/evaluation.ts';
import { grades, recordedOutcomes } from '../../../src/judgement/recorded/grades.ts';
import type { RecordedVerdict } from '../../../src/judgement/recorded/recorded-verdict.ts';
import { stateAt } from '../../../src/judgement/verdict/state.ts';
import { randomMarket } from '../../helpers/markets/random-market.ts';
import { once } from '../../helpers/once.ts';

const sessions = 1500;
const market = randomMarket({ seed: 3, sessions });
const evaluation = once(() => evaluate(market));
const { large, small, growth } = market.labels;
const settings = '{"of":"today"}';
const row = sessions - 300;

/** What would have been recorded at 22:00 UTC on the day of a session. */
const record = (t = row, change: Partial<RecordedVerdict> = {}): RecordedVerdict => ({
  day: market.days[t] ?? 0,
  recordedAt: (market.days[t] ?? 0) * 86_400_000 + 79_200_000,
  state: stateAt(evaluation().verdict.state, t),
  closes: { large: market.large[t] ?? 0, small: market.small[t] ?? 0, growth: market.growth[t] ?? 0 },
  scores: Object.fromEntries(
    evaluation().runs.map(({ signal, columns }) => [
      signal.id,
      Number.isNaN(columns.score[t]) ? null : (columns.score[t] ?? null),
    ]),
  ),
  settings,
  indices: [large.name, small.name, growth.name],
  ...change,
});

const grade = (one: RecordedVerdict, horizons: readonly number[] = [1, 21]) =>
  grades([one], evaluation(), settings, horizons)[0];

describe('grades(records, evaluation, settings, horizons)', () => {
  it('enters at the first close after the record was made and measures small against large from there', () => {
    const log = (t: number) => Math.log((market.small[t] ?? 0) / (market.large[t] ?? 0));
    const found = grade(record());
    expect(found?.entryDate).toBe(market.days[row + 1]);
    expect(found?.forward.get(21)).toBeCloseTo(log(row + 22) - log(row + 1), 12);
    const late = grade(record(row, { recordedAt: (market.days[row + 5] ?? 0) * 86_400_000 + 79_200_000 }));
    expect(late?.entryDate).toBe(market.days[row + 6]);
  });

  it('knows no outcome on the last session, of other indices, or without files', () => {
    const last = sessions - 1;
    const unknown = [1, 21].map((horizon) => [horizon, Number.NaN]);
    for (const one of [record(last), record(row, { indices: ['A', 'B', 'C'] })]) {
      expect([grade(one)?.entryDate, [...(grade(one)?.forward ?? [])]]).toEqual([null, unknown]);
    }
    const [found] = grades([record()], null, '', [1, 21]);
    expect(found).toMatchObject({
      entryDate: null,
      today: null,
      graded: true,
      forward: new Map([
        [1, NaN],
        [21, NaN],
      ]),
    });
  });

  it('knows other indices by their number and by each of their names', () => {
    const names = [large.name, small.name, growth.name];
    for (const indices of [[...names, 'D'], names.slice(0, 2), ['A', ...names.slice(1)], [...names.slice(0, 2), 'C']]) {
      expect(grade(record(row, { indices }))?.entryDate, String(indices)).toBeNull();
    }
  });

  it('counts the first record of a session under each settings, and none without a verdict', () => {
    const records = [
      record(row, { state: 'insufficient-data' }),
      record(),
      record(),
      record(row, { settings: '{}' }),
      record(row + 1),
    ];
    expect(grades(records, evaluation(), settings, [1]).map(({ graded }) => graded)).toEqual([
      false,
      true,
      false,
      true,
      true,
    ]);
  });
});

describe('the comparison of a record with the files of today', () => {
  it('is the same without revisions, up to the order of addition', () => {
    const { scores } = record();
    const nearly = Object.fromEntries(Object.entries(scores).map(([id, score]) => [id, score && score + 1e-12]));
    expect(grade(record(row, { scores: nearly }))?.today).toMatchObject({
      comparison: 'same',
      maxCloseChange: 0,
      signals: [],
    });
  });

  it('names the signals whose score differs, and the largest move of a close', () => {
    const { scores, closes } = record();
    const revised = { scores: { ...scores, correlation: -0.9 }, closes: { ...closes, small: closes.small / 1.02 } };
    const today = grade(record(row, { ...revised, state: 'insufficient-data' }))?.today;
    expect([today?.comparison, today?.signals]).toEqual(['no-verdict', ['correlation']]);
    expect(today?.maxCloseChange).toBeCloseTo(0.02, 12);
  });
});

describe('a recorded call', () => {
  const ratio = market.small.map((close, t) => Math.log(close / (market.large[t] ?? 0)));
  /** The session on which a rotation began, and the lead that began it. */
  const rotation = once(() => {
    const { on } = evaluation().gate;
    const start = on.findIndex((flag, t) => t > 400 && flag === 1 && on[t - 1] === 0);
    return { start, lead: (ratio[start] ?? 0) - (ratio[start - 21] ?? 0) };
  });
  const gained = (t: number, entry: number) => (ratio[t] ?? 0) - (ratio[entry] ?? 0);

  it('is graded from its entry on by the lead of the rotation that was on: later where it was recorded late', () => {
    const { start, lead } = rotation();
    for (const late of [0, 4]) {
      const recordedAt = (market.days[start + late] ?? 0) * 86_400_000 + 79_200_000;
      const found = grade(record(start, { state: 'breakout', recordedAt }));
      const entry = start + late + 1;
      const rows = Array.from({ length: sessions - entry - 1 }, (_, i) => entry + 1 + i);
      const decided = rows.find((t) => Math.abs(gained(t, entry)) >= lead) ?? 0;
      expect(found?.entryDate).toBe(market.days[entry]);
      expect([found?.call?.outcome, found?.decided]).toEqual([
        gained(decided, entry) > 0 ? 'lasted' : 'gave-back',
        market.days[decided],
      ]);
    }
  });

  it('is none on a day without a session', () => {
    const { on } = evaluation().gate;
    const friday = on.findIndex((flag, t) => flag === 1 && (market.days[t + 1] ?? 0) > (market.days[t] ?? 0) + 1);
    const day = market.days[friday] ?? 0;
    expect(grade(record(friday, { state: 'breakout' }))?.call).not.toBeNull();
    expect(grade(record(friday, { state: 'breakout', day: day + 1 }))?.call).toBeNull();
  });

  it('is none where no rotation was on, of other indices, and of a verdict that calls nothing', () => {
    const { start } = rotation();
    expect(grade(record(start - 1, { state: 'breakout' }))?.call).toBeNull();
    expect(grade(record(start, { state: 'breakout', indices: ['A', 'B', 'C'] }))?.call).toBeNull();
    expect(grade(record(start, { state: 'undecided' }))?.call).toBeNull();
  });
});

describe('recordedOutcomes(graded, horizons)', () => {
  const graded = (state: RecordedVerdict['state'], x: number, isGraded = true) => ({
    ...{ record: record(row, { state }), graded: isGraded, entryDate: null, call: null, decided: null, today: null },
    forward: new Map([[21, x]]),
  });

  it('averages the known outcomes of the graded records, by verdict and together', () => {
    const all = [
      graded('breakout', 0.02),
      graded('breakout', -0.01),
      graded('undecided', 0.04),
      graded('undecided', Number.NaN),
      graded('undecided', 0.5, false),
    ];
    expect(recordedOutcomes(all, [21])).toEqual([
      { state: 'any', horizon: 21, records: 3, mean: (0.02 - 0.01 + 0.04) / 3, ahead: 2 },
      { state: 'undecided', horizon: 21, records: 1, mean: 0.04, ahead: 1 },
      { state: 'breakout', horizon: 21, records: 2, mean: 0.005, ahead: 1 },
    ]);
    expect(recordedOutcomes([graded('breakout', Number.NaN)], [21])).toEqual([]);
    expect(recordedOutcomes([graded('breakout', 0)], [21])[0]).toMatchObject({ records: 1, ahead: 0 });
  });
});
