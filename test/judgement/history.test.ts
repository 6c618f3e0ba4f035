import { describe, expect, it, test } from 'vitest';
import { forwardReturns, history } from '../../src/judgement/history.ts';
import { sampleEvaluation } from '../helpers/markets/sample-evaluation.ts';

const evaluation = await sampleEvaluation();
const { market, verdict } = evaluation;
const all = { changes: false, forward: [] };

describe('forwardReturns(ratio, horizon)', () => {
  it('enters at the next close and is unknown if the horizon ends after the data', () => {
    const ratio = Float64Array.of(0, 1, 3, 6, 10, 15);
    expect([...forwardReturns(ratio, 1)]).toEqual([2, 3, 4, 5, Number.NaN, Number.NaN]);
    expect([...forwardReturns(ratio, 3)]).toEqual([9, 12, Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
  });
});

describe('history(evaluation, settings)', () => {
  const { days } = market;
  const day = (t: number) => days[t] ?? 0;

  it('lists every session by default', () => {
    expect(history(evaluation, all).rows).toEqual(Array.from(days, (_, t) => t));
  });

  test.each([
    ['from a session', { from: day(100), to: day(102) }, [100, 101, 102]],
    ['from a day between sessions', { from: day(100) + 1, to: day(102) }, [101, 102]],
    ['up to the first session', { to: day(0) }, [0]],
    ['before the data', { to: day(0) - 1 }, []],
    ['the last of a range', { from: day(100), to: day(110), last: 2 }, [109, 110]],
    ['more than there are', { from: day(100), to: day(101), last: 5 }, [100, 101]],
  ])('%s', (_, range, rows) => {
    expect(history(evaluation, { ...all, ...range }).rows).toEqual(rows);
  });

  it('lists the sessions on which the verdict changed, and the first', () => {
    const { rows, state } = history(evaluation, { ...all, changes: true });
    expect(rows[0]).toBe(0);
    expect(rows.slice(1).every((t) => state[t] !== state[t - 1])).toBe(true);
    const changes = state.filter((code, t) => t > 0 && code !== state[t - 1]).length;
    expect(rows.length).toBe(changes + 1);
    expect(changes).toBeGreaterThan(100);
  });

  it('holds the columns of the verdict, and scores only of signals whose series has begun', () => {
    const { state, composite, scores, forward } = history(evaluation, { ...all, forward: [5, 21] });
    expect([state, composite]).toEqual([verdict.state, verdict.composite]);
    expect([...scores.keys()]).toContain('correlation');
    expect([...scores.keys()]).not.toContain('policy');
    expect([...forward.keys()]).toEqual([5, 21]);
    const log = (t: number) => Math.log((market.small[t] ?? 0) / (market.large[t] ?? 0));
    expect(forward.get(21)?.[500]).toBeCloseTo(log(522) - log(501), 12);
  });
});
