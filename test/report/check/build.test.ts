import { describe, expect, it, test } from 'vitest';
import type { Evaluation } from '../../../src/judgement/evaluation.ts';
import { judgementOf } from '../../../src/judgement/judgement.ts';
import { checkReport } from '../../../src/report/check/build.ts';
import { reportSchema } from '../../../src/report/check/schema.ts';
import { signals } from '../../../src/signals/index.ts';
import * as z from '../../../src/zod.ts';
import { context, sampleEvaluation } from '../../helpers/markets/sample-evaluation.ts';
import { cutAfter, cutBefore, sampleText } from '../../helpers/processes/fake-io.ts';

const closeOn = (name: 'spx' | 'rut' | 'nasdaq', date: string) =>
  Number(new RegExp(`^${date},(.*)$`, 'm').exec(sampleText(name))?.[1]);

/** Every value in a report, at whatever depth. */
function values(part: unknown): unknown[] {
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(values) : [part];
}

const reportOn = (evaluation: Evaluation) => checkReport(judgementOf(evaluation), context);

const evaluation = await sampleEvaluation({ asOf: '2026-01-08' });
const report = reportOn(evaluation);

describe('checkReport', () => {
  it('satisfies its schema once it is written as JSON, where what is not finite is null', () => {
    const written: unknown = JSON.parse(JSON.stringify(report));
    expect(reportSchema(z, signals).safeParse(written).error).toBeUndefined();
    expect(values(written).filter((value) => typeof value === 'number' && !Number.isFinite(value))).toEqual([]);
  });

  it('speaks of the last session: sessions, span, closes and changes', () => {
    expect(report.market).toMatchObject({
      sessions: 9073,
      first: '1989-12-29',
      last: '2026-01-08',
      missingSessions: 0,
    });
    const { small } = report.market;
    const [close, before, base] = ['2026-01-08', '2026-01-07', '2025-12-31'].map((date) => closeOn('rut', date));
    expect(small.close).toBe(close);
    expect(small.change1).toBeCloseTo((close ?? 0) / (before ?? 0) - 1, 14);
    expect(small.changeYtd).toBeCloseTo((close ?? 0) / (base ?? 0) - 1, 14);
  });

  it('calls a close a record only if no earlier close in its own file is as high', () => {
    expect(report.market.small.recordClose).toBe(true);
    expect(report.market.large.recordClose).toBe(false);
    const { market } = evaluation;
    const { own } = market;
    const equalled = {
      ...own.small,
      closes: own.small.closes.map((close, t) => (t === 5 ? (market.small.at(-1) ?? 0) : close)),
    };
    const again = reportOn({ ...evaluation, market: { ...market, own: { ...own, small: equalled } } });
    expect(again.market.small.recordClose).toBe(false);
  });

  it('knows no change in the first year of a file', async () => {
    const from = (name: 'spx' | 'rut' | 'nasdaq') => cutBefore(sampleText(name), '2025-01-02');
    const young = await sampleEvaluation({
      texts: { large: from('spx'), small: from('rut'), growth: from('nasdaq') },
      asOf: '2025-12-31',
    });
    const { market } = reportOn(young);
    expect(market.large.changeYtd).toBeNull();
    expect(market.large.change1).not.toBeNull();
  });

  it('counts the run of the verdict and names the one before it', () => {
    const { verdict } = report;
    const run = [...evaluation.verdict.state].reverse();
    const sessions = run.findIndex((code) => code !== run[0]);
    expect(verdict.sessions).toBe(sessions);
    expect(verdict.previous?.state).not.toBe(verdict.state);
    expect(verdict.previous && verdict.previous.since < (verdict.since ?? '')).toBe(true);
  });

  it('has no signal that is both known and unknown', () => {
    for (const signal of report.signals) {
      expect(signal.known).toBe(signal.score !== null);
      expect(signal.reason === null).toBe(signal.known);
      expect(['unknown', 'not-applicable'].includes(signal.stance)).toBe(!signal.known);
    }
    const valuation = report.signals.find(({ id }) => id === 'valuation');
    expect(valuation).toMatchObject({
      stance: 'unknown',
      hint: 'run: rotation data note; or add --pe-large N --pe-small N, or --inputs FILE',
    });
    const priced = report.signals.filter(({ hint }) => hint === null);
    expect(report.verdict).toMatchObject({
      known: priced.filter(({ known }) => known).length,
      available: priced.length,
      coverage: 1,
      support: 'price only',
    });
  });

  it('counts a P/E from the flags, and shows the verdict on prices alone beside it', async () => {
    const given = reportOn(await sampleEvaluation({ asOf: '2026-01-08', priceEarnings: [22, 15] }));
    const { known, available } = report.verdict;
    expect(given.verdict).toMatchObject({ known: known + 1, available: available + 1, support: 'fundamentals' });
    expect(given.verdict.pricesAlone).toEqual(report.verdict.pricesAlone);
    expect(given.verdict.composite).toBeGreaterThan(report.verdict.composite ?? Number.NaN);
    const dear = reportOn(await sampleEvaluation({ asOf: '2026-01-08', priceEarnings: [15, 22] }));
    expect(dear.verdict.support).toBe('price without fundamentals');
  });

  it('gives the date of the gate only while it is open, and what opens it only while it is closed', async () => {
    for (const asOf of ['2025-03-03', '2025-07-15', '2026-01-08', '2026-01-30']) {
      const { gate, verdict } = reportOn(await sampleEvaluation({ asOf }));
      expect(gate.on).toBe(gate.since !== null);
      expect(gate.on).toBe(gate.opening === null);
      expect(verdict.state === 'no-rotation').toBe(!gate.on);
    }
  });

  it('has no verdict on old data, keeps the one before it, and is not ok', async () => {
    const stale = await sampleEvaluation({
      texts: { small: cutAfter(sampleText('rut'), '2025-07-15') },
      asOf: '2025-08-01',
    });
    const { ok, verdict, asOf, market } = reportOn(stale);
    expect({ ok, asOf, last: market.last }).toEqual({ ok: false, asOf: '2025-08-01', last: '2025-07-15' });
    expect(verdict).toMatchObject({
      state: 'insufficient-data',
      since: '2025-07-15',
      sessions: 1,
      confidence: null,
      turningPoints: [],
      pricesAlone: { state: 'insufficient-data' },
    });
    const before = reportOn(await sampleEvaluation({ asOf: '2025-07-15' })).verdict;
    expect(before.sessions).toBeGreaterThan(1);
    expect(verdict.previous).toEqual({ state: before.state, since: before.since });
  });

  test.each([
    ['warning', 'warnings'],
    ['info', 'notes'],
  ] as const)('puts a note of severity %s among the %s', (severity, list) => {
    const notes = [{ code: 'a', severity, role: 'small', message: 'b' }] as const;
    const built = reportOn({ ...evaluation, market: { ...evaluation.market, notes } });
    expect(built[list]).toEqual([{ code: 'a', message: 'b', role: 'small', file: null }]);
    expect([...built.warnings, ...built.notes]).toHaveLength(1);
  });
});
