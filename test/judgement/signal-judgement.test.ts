import { describe, expect, it } from 'vitest';
import { signalJudgement } from '../../src/judgement/signal-judgement.ts';
import { runSignals, type SignalRun } from '../../src/signals/run.ts';
import { macroSeriesOf } from '../helpers/markets/random-macro.ts';
import { sampleEvaluation } from '../helpers/markets/sample-evaluation.ts';

const { market, runs, pricesAlone } = await sampleEvaluation();
const { state } = pricesAlone;
const last = market.days.length - 1;

const runOf = (id: string): SignalRun => {
  const run = runs.find(({ signal }) => signal.id === id);
  if (!run) throw new Error(`no signal ${id}`);
  return run;
};

describe('signalJudgement(run, market, state)', () => {
  it('holds a year of the value, or as much as the details ask for, up to the last session', async () => {
    const run = runOf('correlation');
    const { history, details, day } = await signalJudgement(run, market, state);
    expect(history.days.length).toBe(details.chart ?? 252);
    expect([day, history.days.at(-1)]).toEqual([market.days[last], market.days[last]]);
    expect(history.values).toEqual(run.columns.value.subarray(last - history.days.length + 1));
  });

  it('grades the scores after four horizons, with the share of sessions after which small was ahead', async () => {
    const { record } = await signalJudgement(runOf('correlation'), market, state);
    expect(record.map(({ horizon }) => horizon)).toEqual([21, 63, 126, 252]);
    for (const { sessions, baseRate, byStance, to, horizon } of record) {
      const ahead = byStance.reduce((sum, one) => sum + (one.sessions === 0 ? 0 : one.sessions * one.share), 0);
      expect(baseRate).toBeCloseTo(ahead / sessions, 12);
      expect(baseRate).toBeGreaterThan(0.3);
      expect(to).toBe(market.days[last - horizon - 1]);
    }
  });

  it('has no turning points and an unknown stance where its series is missing', async () => {
    const { snapshot, turningPoints, record } = await signalJudgement(runOf('policy'), market, state);
    expect([snapshot.stance, snapshot.known, turningPoints]).toEqual(['unknown', false, []]);
    expect(record.map(({ sessions, to }) => [sessions, to])).toEqual(record.map(() => [0, null]));
  });

  it('says why its reading is unknown where a signal has no details of its own', async () => {
    const { details: _, ...plain } = runOf('policy').signal;
    const { details, snapshot } = await signalJudgement({ ...runOf('policy'), signal: plain }, market, state);
    expect(details.says).toBe(`Unknown: ${snapshot.reason}.`);
  });

  it('holds a year of sessions, or as many as its details chart', async () => {
    const withChart = (chart?: number) => ({
      ...runOf('correlation').signal,
      details: async () => ({ says: '', rule: '', tables: [], ...(chart !== undefined && { chart }) }),
    });
    for (const [chart, sessions] of [
      [undefined, 252],
      [10, 10],
      [1e6, market.days.length],
    ] as const) {
      const found = await signalJudgement({ ...runOf('correlation'), signal: withChart(chart) }, market, state);
      const { days, values, scores } = found.history;
      expect([days.length, values.length, scores.length]).toEqual([sessions, sessions, sessions]);
      expect(days.at(-1)).toBe(market.days[last]);
      expect(scores).toEqual(runOf('correlation').columns.score.subarray(-sessions));
    }
  });

  it('has the notes on series that it reads, and on none in particular', async () => {
    const note = (code: string, severity: 'info' | 'warning', of: { role?: 'large' | 'growth'; file?: string }) => ({
      ...{ code, severity, message: code },
      ...of,
    });
    const notes = [
      note('a', 'info', { role: 'large' }),
      note('b', 'info', { role: 'growth' }),
      note('c', 'warning', {}),
      note('d', 'info', { file: 'vix.csv' }),
      note('e', 'warning', { file: 'other.csv' }),
      note('f', 'warning', { role: 'growth', file: 'other.csv' }),
    ];
    const macro = new Map([['vix', macroSeriesOf('vix', [['2026-01-08', 15]])]]);
    const of = async (id: string) => {
      const found = await signalJudgement(runOf(id), { ...market, notes, macro }, state);
      return [found.notes, found.warnings].map((those) => those.map(({ code }) => code));
    };
    // The correlation reads the large and the small index, the lead since the year began small and growth, stress the VIX.
    expect(await of('correlation')).toEqual([['a'], ['c', 'e']]);
    expect(await of('opening-gap')).toEqual([['b'], ['c', 'e', 'f']]);
    expect(await of('stress')).toEqual([['d'], ['c', 'e']]);
  });

  it('repeats the line of the table where a signal has no details of its own', async () => {
    const [run] = runSignals(market);
    if (!run) throw new Error('no signal is registered');
    const { details: _, ...plain } = run.signal;
    const { details, snapshot } = await signalJudgement({ ...run, signal: plain }, market, state);
    expect(details).toEqual({ says: `${snapshot.because}.`, rule: '', tables: [] });
  });
});
