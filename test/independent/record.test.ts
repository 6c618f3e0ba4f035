import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { isoDate } from '../../src/dates/civil-dates.ts';
import { type Backtest, backtest } from '../../src/judgement/backtest/backtest.ts';
import { evaluate } from '../../src/judgement/evaluation.ts';
import { defaultHorizons, gradedStates } from '../../src/judgement/names.ts';
import { longTriple } from '../helpers/markets/long-triple.ts';
import { describeShared, shared } from '../helpers/shared.ts';

/** Figures of `record.py`, a second implementation from the definitions alone (Python 3.11, pandas 1.5.3, numpy 1.24.2, scipy 1.10.1). */
type Figures = Record<string, unknown>;

interface Oracle {
  sessions: number;
  first: string;
  last: string;
  base: Record<string, Figures>;
  verdicts: Record<string, Figures>;
  primary: Figures[];
  races: { rotations: Figures; calls: Record<string, Figures> };
  signals: Record<string, Figures>;
  yardstick: Record<string, Figures>;
}

const oracle = (key: string): Oracle => {
  return JSON.parse(readFileSync(`${shared}oracles/record/out.json`, 'utf8'))[key];
};

/** Whole numbers exactly, everything else to 1e-9; null is unknown. */
const near = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(near)
    : value === null || value === undefined
      ? Number.NaN
      : typeof value === 'number' && !Number.isInteger(value)
        ? expect.closeTo(value, 9)
        : value;

const expected = (figures: Figures) => Object.fromEntries(Object.entries(figures).map(([k, v]) => [k, near(v)]));

const files = [
  ['US', undefined],
  ['US_2026_01_08', '2026-01-08'],
] as const;

describeShared('the US triple', () =>
  describe.each(files)('every figure of record.py: %s', (key, asOf) => {
    let theirs: Oracle;
    let ours: Backtest;
    beforeAll(async () => {
      theirs = oracle(key);
      ours = backtest(evaluate(await longTriple(asOf)), { graded: 'prices-alone', horizons: defaultHorizons });
    });

    test('base rates', () => {
      for (const base of ours.record.bases) {
        const { n, share, mean } = theirs.base[base.horizon] ?? {};
        expect(base).toMatchObject(expected({ horizon: base.horizon, sessions: n, share, mean }));
      }
    });

    test('every verdict after every horizon: 16 cohorts', () => {
      expect(Object.keys(theirs.verdicts).length).toBe(gradedStates.length * defaultHorizons.length);
      for (const cohort of ours.record.cohorts) {
        const name = `${cohort.state}/${cohort.horizon}`;
        const of = theirs.verdicts[name] ?? {};
        const { share, mean, median, difference, overDecade, shifts, p, needed05, needed025, interval } = cohort;
        const own = { sessions: cohort.sessions, cases: cohort.independentEpisodes, ahead: cohort.hits };
        expect(
          {
            ...{ ...own, wilson: cohort.hitInterval, share, mean, median, d: difference, d_decades: overDecade },
            ...{ N: shifts, p, needed05, needed025: needed025, interval },
          },
          name,
        ).toEqual(expected(of));
      }
    });

    test('the two tests that decide', () => {
      expect(
        ours.record.tests.map(({ state, difference, p, adjustedP, needed025, standing }) => {
          const significant = standing === 'significant' || standing === 'significant-against';
          return { verdict: state, d: difference, p, holm: adjustedP, needed025: needed025, significant };
        }),
      ).toEqual(theirs.primary.map(expected));
    });

    test('rotations and calls', () => {
      const { calls } = ours.record;
      const { n, on, back, open, median, q90 } = theirs.races.rotations;
      expect(calls).toMatchObject(
        expected({ rotations: n, lasted: on, gaveBack: back, open, medianSessions: median, longSessions: q90 }),
      );
      for (const call of calls.byState) {
        const { episodes: _, ...figures } = theirs.races.calls[call.state] ?? {};
        expect({ right: call.right, n: call.calls, open: call.open, wilson: call.interval }).toEqual(expected(figures));
      }
    });

    test('every signal after every horizon', () => {
      const names = ours.signals.map(({ id, horizon }) => `${id}/${horizon}`);
      expect(names.toSorted()).toEqual(Object.keys(theirs.signals).toSorted());
      for (const signal of ours.signals) {
        const name = `${signal.id}/${signal.horizon}`;
        const { n, r, pieces, N, p, needed05, interval, holm } = theirs.signals[name] ?? {};
        const { sessions, rankCorrelation, independentPieces, shifts, adjustedP } = signal;
        expect(
          {
            ...{ n: sessions, r: rankCorrelation, pieces: independentPieces, N: shifts, p: signal.p },
            ...{ needed05: signal.needed05, interval: signal.interval, holm: adjustedP },
          },
          name,
        ).toEqual(expected({ n, r, pieces, N, p, needed05, interval, holm: holm ?? null }));
      }
    });

    test('the yardstick after every horizon, in all years and from 2010 on', () => {
      expect(ours.yardstick).toHaveLength(Object.keys(theirs.yardstick).length);
      for (const { horizon, period, ...own } of ours.yardstick) {
        const name = `${horizon}/${period === 'all' ? 'all' : '2010'}`;
        const { rows: _, ...figures } = theirs.yardstick[name] ?? {};
        expect(
          {
            ...{ n: own.sessions, r: own.rankCorrelation, pieces: own.independentPieces, N: own.shifts, p: own.p },
            ...{ needed05: own.needed05, interval: own.interval, base: own.mean },
            ...{ n_for: own.for.sessions, mean_for: own.for.mean },
            ...{ n_against: own.against.sessions, mean_against: own.against.mean },
          },
          name,
        ).toEqual(expected(figures));
      }
    });

    test('the days', () => {
      expect([ours.knownBy, ours.signals[0]?.from].map((day) => day && isoDate(day))).toEqual([
        theirs.last,
        theirs.base[21]?.first,
      ]);
    });
  }),
);
