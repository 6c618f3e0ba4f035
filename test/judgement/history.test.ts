import { expect, test } from 'vitest';
import { evaluate } from '../../src/judgement/evaluation.ts';
import { forwardReturns, type HistorySettings, history } from '../../src/judgement/history.ts';
import { marketOf } from '../helpers/markets/series.ts';
import { once } from '../helpers/once.ts';
import { runOf } from '../helpers/processes/runs.ts';

const unknown = Number.NaN;
const days = [100, 101, 104, 105, 106, 107];
const closes = [1, 2, 3, 4, 5, 6];
// Small is at 1, e, e^3, e^6, e^10 and e^15 of large.
const logs = [0, 1, 3, 6, 10, 15];
const market = marketOf(
  days,
  closes,
  closes.map((close, t) => close * Math.exp(logs[t] ?? 0)),
  closes,
);
// No verdict, breakout twice, undecided, breakout twice.
const state = Uint8Array.of(0, 4, 4, 2, 4, 4);
const evaluation = once(() => {
  const own = evaluate(market);
  return { ...own, verdict: { ...own.verdict, state } };
});
const of = (settings: Partial<HistorySettings> = {}) =>
  history(evaluation(), { changes: false, forward: [], ...settings });

test('a forward return enters at the next close and is unknown if the horizon ends after the data', () => {
  const ratio = Float64Array.from(logs);
  expect([...forwardReturns(ratio, 1)]).toEqual([2, 3, 4, 5, unknown, unknown]);
  expect([...forwardReturns(ratio, 3)]).toEqual([9, 12, unknown, unknown, unknown, unknown]);
});

test.each([
  ['all of them', {}, [0, 1, 2, 3, 4, 5]],
  ['from a session to a session', { from: 101, to: 105 }, [1, 2, 3]],
  ['from a day between sessions', { from: 102, to: 105 }, [2, 3]],
  ['to a day between sessions', { from: 101, to: 103 }, [1]],
  ['up to the first session', { to: 100 }, [0]],
  ['before the data', { to: 99 }, []],
  ['the last of a range', { from: 101, to: 106, last: 2 }, [3, 4]],
  ['more than there are', { from: 101, to: 104, last: 5 }, [1, 2]],
  ['none', { last: 0 }, []],
] as const)('sessions are listed: %s', (_, range, rows) => {
  expect(of(range).rows).toEqual(rows);
});

test('changes are the sessions whose verdict differs from the one before, the first of all included', () => {
  expect(of({ changes: true }).rows).toEqual([0, 1, 3, 4]);
  expect(of({ changes: true, from: 104 }).rows).toEqual([3, 4]);
  expect(of({ changes: true, last: 2 }).rows).toEqual([3, 4]);
});

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

test('columns are those of the market, the verdict and the gate, of whatever rows are listed', () => {
  const own = evaluation();
  const pricesAlone = { ...own.pricesAlone, state: Uint8Array.of(1, 1, 1, 1, 1, 1) };
  const found = history({ ...own, pricesAlone }, { changes: true, forward: [1, 3], last: 1 });
  const { composite, coverage, agreement } = own.verdict;
  expect(found).toMatchObject({
    ...{ asOf: 107, days: Int32Array.from(days), state, pricesAlone: pricesAlone.state, gate: own.gate.on },
    ...{ large: market.large, small: market.small, growth: market.growth, composite, coverage, agreement },
  });
  expect([...found.forward.keys()]).toEqual([1, 3]);
  for (const [t, expected] of [2, 3, 4, 5].entries()) expect(found.forward.get(1)?.[t]).toBeCloseTo(expected, 12);
  for (const [t, expected] of [9, 12].entries()) expect(found.forward.get(3)?.[t]).toBeCloseTo(expected, 12);
});

test('scores and figures are of the signals whose series has begun by the last session', () => {
  const scores = [0, 0.1, 0.2, 0.3, 0.4, 0.5];
  const runs = [
    runOf(scores, { id: 'priced' }),
    runOf(scores, { id: 'begun', given: [0, 0, 0, 0, 0, 1] }),
    runOf(scores, { id: 'not begun', given: [0, 0, 0, 0, 0, 0] }),
  ].map((run) => ({ ...run, columns: { ...run.columns, value: Float64Array.from(closes) } }));
  const found = history({ ...evaluation(), runs }, { changes: false, forward: [] });
  const both = (column: number[]) => ['priced', 'begun'].map((id) => [id, Float64Array.from(column)]);
  expect([...found.scores]).toEqual(both(scores));
  expect([...found.values]).toEqual(both(closes));
});

test('only warnings are handed on', () => {
  const note = (code: string, severity: 'info' | 'warning') => ({ code, severity, message: code });
  const notes = [note('a', 'info'), note('b', 'warning')];
  const noted = { ...evaluation(), market: { ...market, notes } };
  expect(history(noted, { changes: false, forward: [] }).warnings).toEqual([notes[1]]);
});
