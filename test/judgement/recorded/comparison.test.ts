import { expect, test } from 'vitest';
import { type Evaluation, evaluate } from '../../../src/judgement/evaluation.ts';
import { comparisonWithToday } from '../../../src/judgement/recorded/comparison.ts';
import type { RecordedVerdict } from '../../../src/judgement/recorded/recorded-verdict.ts';
import { otherLabels } from '../../../src/series/labels.ts';
import type { SignalRun } from '../../../src/signals/run.ts';
import { marketOf } from '../../helpers/markets/series.ts';

const unknown = Number.NaN;
const market = marketOf([100, 101, 104], [10, 20, 30], [40, 50, 60], [70, 80, 90]);

/** Two signals of prices, and one that needs a file, with such scores on the second session. */
function evaluationWith(priced: number, other: number, macro: number): Evaluation {
  const own = evaluate(market);
  const runOf = (id: string, score: number, hint: string | null): SignalRun => {
    const [run] = own.runs;
    if (!run) throw new Error('there are signals');
    const column = Float64Array.of(unknown, score, unknown);
    return { ...run, signal: { ...run.signal, id, hint }, columns: { value: column, score: column } };
  };
  const verdict = { ...own.verdict, state: Uint8Array.of(0, 4, 3), composite: Float64Array.of(unknown, 0.5, -0.5) };
  const runs = [runOf('a', priced, null), runOf('b', other, null), runOf('c', macro, 'a file')];
  return { ...own, verdict, runs };
}

const record: RecordedVerdict = {
  ...{ day: 101, recordedAt: 0, state: 'breakout', settings: '{}', indices: [] },
  ...{ closes: { large: 20, small: 50, growth: 80 }, scores: { a: 0.5, b: null, c: 1 } },
};
const compared = (change: Partial<RecordedVerdict> = {}, evaluation = evaluationWith(0.5, unknown, 1)) =>
  comparisonWithToday({ ...record, ...change }, evaluation, '{}');

test('the verdict of its session is that of today, with nothing changed', () => {
  expect(compared()).toEqual({ comparison: 'same', state: 'breakout', composite: 0.5, maxCloseChange: 0, signals: [] });
});

test.each([
  [{ settings: '{"a":1}' }, 'other-settings'],
  [{ day: 102 }, 'no-session'],
  [{ day: 99 }, 'no-session'],
] as const)('a record with %j cannot be compared: %s', (change, comparison) => {
  expect(compared(change)).toEqual({
    ...{ comparison, state: null, composite: unknown, maxCloseChange: unknown, signals: [] },
  });
});

test('the largest change of a close is that of any index, up or down', () => {
  const closes = { large: 20, small: 50, growth: 80 };
  const change = (other: Partial<typeof closes>) => compared({ closes: { ...closes, ...other } }).maxCloseChange;
  expect(change({ large: 19 })).toBeCloseTo(20 / 19 - 1, 14);
  expect(change({ small: 51, large: 20.1 })).toBeCloseTo(1 - 50 / 51, 14);
  expect(change({ growth: 64 })).toBeCloseTo(0.25, 14);
  // A pair has no growth index to compare.
  const pair = { ...market, labels: otherLabels({ large: 'L', small: 'S', growth: null }) };
  const evaluation = { ...evaluationWith(0.5, unknown, 1), market: pair };
  expect(compared({ closes: { ...closes, growth: null } }, evaluation).maxCloseChange).toBe(0);
});

test('signals are named whose score differs by more than the order of addition, or is known at one time alone', () => {
  const differing = (...scores: [number, number, number]) => compared({}, evaluationWith(...scores)).signals;
  expect(differing(0.5 + 1e-10, unknown, 1)).toEqual([]);
  expect(differing(0.5 + 1e-8, unknown, 1 - 1e-8)).toEqual(['a', 'c']);
  expect(differing(unknown, 0.1, 1)).toEqual(['a', 'b']);
  // One that is no more.
  expect(compared({ scores: { ...record.scores, d: 0.1 } }).signals).toEqual(['d']);
});

test('another verdict is of other inputs where a score without prices came or went, else of other prices', () => {
  const comparison = (...scores: [number, number, number]) =>
    compared({ state: 'undecided' }, evaluationWith(...scores)).comparison;
  expect(comparison(0.5, unknown, 1)).toBe('changed');
  expect(comparison(0.4, unknown, 0.9)).toBe('changed');
  expect(comparison(unknown, 0.3, 1)).toBe('changed');
  expect(comparison(0.5, unknown, unknown)).toBe('other-inputs');
  expect(compared({ state: 'undecided', scores: { a: 0.5, b: null } }).comparison).toBe('other-inputs');
  expect(compared({ state: 'insufficient-data' }).comparison).toBe('no-verdict');
});
