import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { daysFromIso } from '../../src/dates/civil-dates.ts';
import { type Evaluation, evaluate } from '../../src/judgement/evaluation.ts';
import { stateOfCode } from '../../src/judgement/verdict/state.ts';
import { rowOn } from '../../src/market/market.ts';
import type { FirstFiveRecord } from '../../src/signals/first-five-days/year-records.ts';
import { longTriple } from '../helpers/markets/long-triple.ts';
import { hasShared, shared } from '../helpers/shared.ts';

/** One session as `signals.py` works it out; null where unknown. */
interface Row {
  date: string;
  lead: number | null;
  rank: number | null;
  overGrowth: number | null;
  on: boolean;
  rho: (number | null)[];
  band: (number | null)[];
  rhoScore: number | null;
  observedScore: number | null;
  rhoRank: number | null;
  z: number | null;
  own: (number | null)[];
  cycle: (number | null)[];
  fifteenYears: (string | number | null)[];
  sincePeak: (string | number)[];
  fiveDays: (number | null)[];
  record: Record<string, unknown>;
  composite: number | null;
  coverage: number | null;
}

const python = ['/usr/bin/python3', 'python3'].find(
  (command) => spawnSync(command, ['-c', 'import numpy, pandas, scipy']).status === 0,
);
const missing = [
  ...(hasShared ? [] : ['../shared is absent']),
  ...(python ? [] : ['no python3 with pandas and scipy']),
];
const describeBoth = missing.length === 0 ? describe : describe.skip;
const why = missing.length === 0 ? '' : ` (skipped: ${missing.join(', ')})`;

const at = (column: ArrayLike<number> | undefined, t: number) => column?.[t] ?? Number.NaN;

/** The same shape with every number within 1e-9, whole ones exact, and unknown ones unknown. */
function near(value: unknown): unknown {
  if (value === null) return Number.NaN;
  if (typeof value === 'number') return Number.isInteger(value) ? value : expect.closeTo(value, 9);
  if (Array.isArray(value)) return value.map(near);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, near(inner)]));
}

describeBoth(`the signals by pandas, numpy and scipy${why}`, () => {
  let theirs: { states: string[]; rows: Row[] };
  let ours: Evaluation;
  beforeAll(async () => {
    const script = fileURLToPath(new URL('signals.py', import.meta.url));
    const { status, stdout, stderr } = spawnSync(python ?? '', [script, `${shared}data/prices`], { maxBuffer: 1e8 });
    expect(status, stderr.toString()).toBe(0);
    theirs = JSON.parse(stdout.toString());
    ours = evaluate(await longTriple());
  });

  const columnsOf = (id: string) => ours.runs.find(({ signal }) => signal.id === id)?.columns;

  /** What the signal says of a row, in figures. */
  function evidence(id: string, t: number): Record<string, unknown> {
    const run = ours.runs.find(({ signal }) => signal.id === id);
    return { ...run?.signal.reading(run.columns, t, ours.market, run.params).evidence };
  }

  /** One table of figures for each of their dates, theirs and ours. */
  function compare(pick: (row: Row) => unknown, ourOwn: (t: number) => unknown) {
    expect(theirs.rows).toHaveLength(300);
    for (const row of theirs.rows) {
      const t = rowOn(ours.market, daysFromIso(row.date));
      expect({ [row.date]: ourOwn(t) }).toEqual({ [row.date]: near(pick(row)) });
    }
  }

  test('the verdict on prices alone, on every session', () => {
    expect(Array.from(ours.pricesAlone.state, stateOfCode)).toEqual(theirs.states);
    expect(new Set(theirs.states).size).toBe(5);
  });

  test('the gate', () => {
    const { lead, percentile: rank, overGrowth, on } = ours.gate;
    compare(
      (row) => [row.lead, row.rank, row.overGrowth, row.on],
      (t) => [at(lead, t), at(rank, t), at(overGrowth, t), on[t] === 1],
    );
  });

  test('the correlation over 252, 126 and 63 sessions', () => {
    compare(
      ({ rho: [over63, over126, over252] }) => [over63, over126, over252],
      (t) => {
        const { over63, over126 } = evidence('correlation', t);
        return [over63, over126, at(columnsOf('correlation')?.value, t)];
      },
    );
  });

  test('the scores of the correlation in both bands, and its percentile', () => {
    compare(
      (row) => [row.rhoScore, row.observedScore, row.rhoRank, row.band],
      (t) => {
        const { observedScore, observedBand, percentile } = evidence('correlation', t);
        return [at(columnsOf('correlation')?.score, t), observedScore, percentile, observedBand];
      },
    );
  });

  test('the deviations of relative strength', () => {
    compare(
      (row) => row.z,
      (t) => at(columnsOf('relative-strength')?.value, t),
    );
  });

  test('the regression of own strength', () => {
    compare(
      (row) => row.own,
      (t) => {
        const { alpha, beta, idiosyncraticShare } = evidence('own-strength', t);
        const tOfAlpha = at(columnsOf('own-strength')?.value, t);
        return [tOfAlpha, tOfAlpha, alpha, beta, idiosyncraticShare];
      },
    );
  });

  test('the long cycle: lead, rank, mean and score', () => {
    compare(
      (row) => row.cycle,
      (t) => {
        const { lead, aboveMean } = evidence('long-cycle', t);
        const { value, score } = columnsOf('long-cycle') ?? {};
        return [lead, at(value, t), aboveMean, at(score, t)];
      },
    );
    const scores = theirs.rows.map(({ cycle }) => cycle[3]);
    expect(scores.filter((score) => score === 0.5).length).toBeGreaterThan(5);
    expect(scores.filter((score) => score === -0.5).length).toBeGreaterThan(5);
  });

  test('the returns of 15 years by the calendar, and the years since the peak of R/S', () => {
    compare(
      (row) => [...row.fifteenYears, ...row.sincePeak],
      (t) => {
        const { from, large, small, peakOn, yearsSincePeak } = evidence('long-cycle', t);
        return [from ?? Number.NaN, large, small, peakOn, yearsSincePeak];
      },
    );
  });

  test('the first five days and their score', () => {
    compare(
      (row) => row.fiveDays,
      (t) => [at(columnsOf('first-five-days')?.value, t), at(columnsOf('first-five-days')?.score, t)],
    );
  });

  test('the record of the first five days', () => {
    compare(
      (row) => row.record,
      (t) => {
        const { completed, lastSeven, smallCapsAfterUpStarts } = evidence('first-five-days', t) as {
          completed: FirstFiveRecord;
          lastSeven: { startedUp: number; agreed: number };
          smallCapsAfterUpStarts: { years: number; ahead: number; mean: number };
        };
        const { all, afterUpStart: up } = completed;
        return {
          years: all.years,
          upYears: all.up,
          upRests: all.restUp,
          ups: up.years,
          upsUp: up.up,
          upsRest: up.restUp,
          wilson: up.hitRate95,
          meanWhole: up.meanWholeYear,
          meanRest: up.meanRestOfYear,
          fisher: completed.fisherP,
          lastSevenUp: lastSeven.startedUp,
          lastSevenAgreed: lastSeven.agreed,
          ahead: [smallCapsAfterUpStarts.years, smallCapsAfterUpStarts.ahead, smallCapsAfterUpStarts.mean],
        };
      },
    );
  });

  test('the composite and the coverage on prices alone', () => {
    compare(
      (row) => [row.composite, row.coverage],
      (t) => [at(ours.pricesAlone.composite, t), at(ours.pricesAlone.coverage, t)],
    );
  });
});
