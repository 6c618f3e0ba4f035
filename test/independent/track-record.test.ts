import { beforeAll, expect, test } from 'vitest';
import { isoDate } from '../../src/dates/civil-dates.ts';
import { evaluate } from '../../src/judgement/evaluation.ts';
import { forwardOrders } from '../../src/judgement/record/forward-orders.ts';
import { mediansAfter } from '../../src/judgement/record/median.ts';
import type { Graded } from '../../src/judgement/record/outcomes.ts';
import { type TrackRecord, trackRecord } from '../../src/judgement/record/record.ts';
import { code, stateOfCode } from '../../src/judgement/verdict/state.ts';
import { logRatio } from '../../src/stats/returns.ts';
import { longTriple } from '../helpers/markets/long-triple.ts';
import { describeIndependent, independent } from '../helpers/processes/python.ts';

type Figures = Record<string, number | string | number[]>;

/** Whole numbers and words exactly, everything else to 1e-9. */
const near = (value: Figures[string]): unknown =>
  Array.isArray(value)
    ? value.map(near)
    : typeof value === 'number' && !Number.isInteger(value)
      ? expect.closeTo(value, 9)
      : value;

describeIndependent('the track record of the long triple by pandas, numpy and scipy', () => {
  let theirs: { bases: Figures[]; cohorts: Figures[] };
  let given: Graded;
  let ours: TrackRecord;
  beforeAll(async () => {
    const market = await longTriple();
    const { pricesAlone } = evaluate(market);
    const { days, large, small } = market;
    given = { days, state: pricesAlone.state, ratio: logRatio(small, large) };
    ours = trackRecord(given);
    theirs = independent('track_record.py', [], {
      days: Array.from(days, isoDate),
      state: Array.from(pricesAlone.state, stateOfCode),
      large: Array.from(large),
      small: Array.from(small),
    });
  });

  test('the base rates agree to 1e-9', () => {
    expect(ours.horizons.map(({ base }) => base)).toEqual(
      theirs.bases.map((base) => Object.fromEntries(Object.entries(base).map(([key, value]) => [key, near(value)]))),
    );
  });

  test('every figure of all 16 cohorts agrees to 1e-9', () => {
    expect(theirs.cohorts.length).toBe(16);
    for (const cohort of theirs.cohorts) {
      const own = ours.cohorts.find(({ state, horizon }) => state === cohort.state && horizon === cohort.horizon);
      const graded = ours.horizons.find(({ base }) => base.horizon === cohort.horizon);
      const [forward] = forwardOrders(given.ratio, [Number(cohort.horizon)]);
      const median = own && graded && forward && mediansAfter(given, forward, graded)[code(own.state)];
      const expected = Object.fromEntries(Object.entries(cohort).map(([key, value]) => [key, near(value)]));
      expect({ ...own, median }, `${cohort.state} over ${cohort.horizon}`).toMatchObject(expected);
    }
  });
});
