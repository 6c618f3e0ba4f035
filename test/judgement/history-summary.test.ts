import { expect, test } from 'vitest';
import { evaluate } from '../../src/judgement/evaluation.ts';
import { type HistorySettings, history } from '../../src/judgement/history.ts';
import { marketOf } from '../helpers/markets/series.ts';

const days = [100, 101, 104, 105, 106, 107];
const closes = [1, 2, 3, 4, 5, 6];
const market = marketOf(days, closes, closes, closes);
const own = evaluate(market);
// No verdict, breakout twice, undecided, breakout twice.
const evaluation = { ...own, verdict: { ...own.verdict, state: Uint8Array.of(0, 4, 4, 2, 4, 4) } };
const of = (settings: Partial<HistorySettings> = {}) =>
  history(evaluation, { changes: false, forward: [], ...settings });

test('the summary is of the whole span: its days, its changes, and since when its last verdict holds', () => {
  expect(of().summary).toEqual({
    ...{ first: 100, last: 107, since: 106, sessions: 6, changes: 3 },
    sessionsByState: [1, 0, 1, 0, 4],
  });
  expect(of({ from: 104, to: 105 }).summary).toEqual({
    ...{ first: 104, last: 105, since: 105, sessions: 2, changes: 1 },
    sessionsByState: [0, 0, 1, 0, 1],
  });
});

test('the first session of a span is no change, and its verdict holds since then', () => {
  // Session 105 differs from the one before, 106 too.
  expect(of({ from: 105, to: 105 }).summary).toMatchObject({ since: 105, sessions: 1, changes: 0 });
  expect(of({ from: 106 }).summary).toMatchObject({ first: 106, since: 106, sessions: 2, changes: 0 });
});

test('changes are the sessions whose verdict differs from the one before, the first of all included', () => {
  expect(of({ changes: true }).rows).toEqual([0, 1, 3, 4]);
  expect(of({ changes: true, from: 104 }).rows).toEqual([3, 4]);
  expect(of({ changes: true, last: 2 }).rows).toEqual([3, 4]);
  expect([of({ last: 9 }).rows.length, of({ last: 0 }).rows.length]).toEqual([6, 0]);
});

test('only warnings are handed on', () => {
  const note = (code: string, severity: 'info' | 'warning') => ({ code, severity, message: code });
  const notes = [note('a', 'info'), note('b', 'warning')];
  const noted = { ...evaluation, market: { ...market, notes } };
  expect(history(noted, { changes: false, forward: [] }).warnings).toEqual([notes[1]]);
});
