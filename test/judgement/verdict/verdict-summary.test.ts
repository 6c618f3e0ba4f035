import { expect, test } from 'vitest';
import { type Evaluation, evaluate } from '../../../src/judgement/evaluation.ts';
import type { TrackRecord } from '../../../src/judgement/record/record.ts';
import type { VerdictColumns } from '../../../src/judgement/verdict/verdict.ts';
import { verdictSummary } from '../../../src/judgement/verdict/verdict-summary.ts';
import type { SignalRun } from '../../../src/signals/run.ts';
import { marketOf } from '../../helpers/markets/markets.ts';

const closes = [100, 101, 102, 103, 104, 105, 106, 107];
const market = marketOf({ large: closes, small: closes, growth: closes });
const { days } = market;
const unknown = Number.NaN;

/** Columns that end with these on the last of eight sessions. */
function columnsWith(state: readonly number[], last: { composite?: number; latched?: number; support?: number } = {}) {
  const ending = (value: number) => Float64Array.from({ length: 8 }, (_, t) => (t === 7 ? value : 9));
  const { composite = 0.5, latched = 1, support = unknown } = last;
  return {
    ...{ state: Uint8Array.from(state), composite: ending(composite), coverage: ending(0.9), agreement: ending(0.8) },
    ...{ latched: Int8Array.from({ length: 8 }, (_, t) => (t === 7 ? latched : 0)), support: ending(support) },
  } satisfies VerdictColumns;
}

function evaluationWith(verdict: VerdictColumns, change: Partial<Evaluation> = {}): Evaluation {
  return { ...evaluate(market), verdict, pricesAlone: verdict, ...change };
}

const recordOf = (standing: 'significant' | 'not-significant', state = 'breakout' as const): TrackRecord => ({
  ...{ from: null, to: null, horizons: [], cohorts: [] },
  tests: [
    {
      ...{ state, horizon: 126, difference: 0.1, p: 0.01, adjustedP: 0.01, needed05: 0.01, needed025: 0.02 },
      ...{ standing, sessionsMissing: 0 },
    },
  ],
});
const summaryOf = (evaluation: Evaluation, record = recordOf('significant')) =>
  verdictSummary(evaluation, record, [], []);

// Breakout for three sessions, after two of undecided and three without a verdict.
const state = [0, 0, 0, 2, 2, 4, 4, 4];

test('a verdict has the run that it ends, and the one before', () => {
  expect(summaryOf(evaluationWith(columnsWith(state)))).toMatchObject({
    ...{ state: 'breakout', since: days[5], sessions: 3, insufficientBecause: [], withoutByHand: null },
    previous: { state: 'undecided', since: days[3] },
    ...{ composite: 0.5, coverage: 0.9, agreement: 0.8, ifRotation: null },
  });
  expect(summaryOf(evaluationWith(columnsWith([2, 2, 2, 2, 2, 2, 2, 2])))).toMatchObject({
    ...{ since: days[0], sessions: 8, previous: null },
  });
});

test('old data has no verdict, whatever its last session had: that is the one before', () => {
  const stale = summaryOf(evaluationWith(columnsWith(state), { staleBy: 9 }));
  expect(stale).toMatchObject({
    ...{ state: 'insufficient-data', since: days[7], sessions: 1, previous: { state: 'breakout', since: days[5] } },
    ...{ pricesAlone: { state: 'insufficient-data', composite: 0.5 }, confidence: null, ifRotation: null },
  });
  expect(stale.insufficientBecause[0]).toMatch(/^the last common session is .*, 9 sessions before /);
});

test('with figures of the command line the verdict has no run, and the one without them has', () => {
  const without = columnsWith([0, 0, 0, 2, 2, 2, 2, 3], { composite: -0.2 });
  const found = summaryOf(evaluationWith(columnsWith(state), { withoutByHand: without }));
  expect(found).toMatchObject({ state: 'breakout', since: null, sessions: null, previous: null });
  expect(found.withoutByHand).toEqual({
    ...{ state: 'relief-rally', composite: -0.2, since: days[7], sessions: 1 },
    previous: { state: 'undecided', since: days[3] },
  });
  const stale = summaryOf(evaluationWith(columnsWith(state), { withoutByHand: without, staleBy: 9 }));
  expect(stale.withoutByHand?.state).toBe('insufficient-data');
});

test.each([
  [{ latched: -1 }, 'relief-rally'],
  [{ latched: -1, support: -1 }, 'relief-rally'],
  [{ latched: 0 }, 'undecided'],
  [{ latched: 1 }, 'breakout'],
  [{ latched: 1, support: 0 }, 'breakout'],
  [{ latched: 1, support: -0.1 }, 'undecided'],
] as const)('without a rotation it says what one would make of %j: %s', (last, expected) => {
  expect(summaryOf(evaluationWith(columnsWith([1, 1, 1, 1, 1, 1, 1, 1], last))).ifRotation).toBe(expected);
});

test.each([
  [unknown, 'price only'],
  [-0.1, 'price without fundamentals'],
  [0, 'fundamentals'],
  [0.1, 'fundamentals'],
] as const)('a support of %d is %s', (support, expected) => {
  expect(summaryOf(evaluationWith(columnsWith(state, { support }))).support).toBe(expected);
});

test('signals with a score are counted, and those whose series are available', () => {
  const [run] = evaluate(market).runs;
  if (!run) throw new Error('there are signals');
  const signalWith = (score: number, available?: number): SignalRun => {
    const column = Float64Array.from({ length: 8 }, (_, t) => (t === 7 ? score : 0.1));
    const flags = Uint8Array.from({ length: 8 }, (_, t) => (t === 7 ? (available ?? 1) : 1));
    return { ...run, columns: { value: column, score: column, ...(available !== undefined && { available: flags }) } };
  };
  const runs = [signalWith(1), signalWith(unknown), signalWith(0, 1), signalWith(1, 0), signalWith(unknown, 0)];
  expect(summaryOf(evaluationWith(columnsWith(state), { runs }))).toMatchObject({ known: 2, available: 3 });
});

test('the confidence is by the test of the verdict itself, and says where prices alone differ', () => {
  const own = evaluationWith(columnsWith(state));
  expect(summaryOf(own)).toMatchObject({ confidence: 'high', confidenceReasons: [] });
  expect(summaryOf(own, recordOf('not-significant'))).toMatchObject({
    ...{ confidence: 'low', confidenceReasons: ['no-significant-difference'] },
  });
  expect(summaryOf(own, { ...recordOf('significant'), tests: [] }).confidenceReasons).toEqual(['record-not-tested']);
  const alone = { ...own, pricesAlone: columnsWith([0, 0, 0, 2, 2, 4, 4, 2], { composite: 0.05 }) };
  expect(summaryOf(alone)).toMatchObject({
    ...{ confidenceReasons: ['prices-alone-differ'], pricesAlone: { state: 'undecided', composite: 0.05 } },
  });
});

test('an active risk note lowers the confidence', () => {
  const notes = [{ from: market.asOf, until: market.asOf, note: 'a vote' }];
  const found = verdictSummary(evaluationWith(columnsWith(state)), recordOf('significant'), notes, []);
  expect(found).toMatchObject({ confidence: 'medium', confidenceReasons: ['active-risk-note'] });
});
