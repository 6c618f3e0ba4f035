import { describe, expect, it } from 'vitest';
import { daysFromIso } from '../../src/dates/civil-dates.ts';
import { type Judgement, judgement, judgementOf } from '../../src/judgement/judgement.ts';
import { callsOf } from '../../src/judgement/record/calls.ts';
import { trackRecord } from '../../src/judgement/record/record.ts';
import { recordSummary } from '../../src/judgement/record/record-summary.ts';
import { logRatio } from '../../src/stats/returns.ts';
import { sampleEvaluation } from '../helpers/markets/sample-evaluation.ts';
import { once } from '../helpers/once.ts';

/** Every value in an object, at whatever depth. */
function values(part: unknown): unknown[] {
  return typeof part === 'object' && part !== null && !ArrayBuffer.isView(part)
    ? Object.values(part).flatMap(values)
    : [part];
}

const sample = once(() => sampleEvaluation({ asOf: '2026-01-08', priceEarnings: [22, 15] }));
const todays = async () => judgementOf(await sample());

describe('judgement', () => {
  it('is one plain value: no column, no function, nothing undefined', async () => {
    const today = await todays();
    const types = new Set(values(today).map((value) => (value === null ? 'null' : typeof value)));
    expect([...types].sort()).toEqual(['boolean', 'null', 'number', 'string']);
    expect(structuredClone(today)).toEqual(today);
  });

  it('is of a market and its settings alone', async () => {
    expect(judgement((await sample()).market)).toEqual(await todays());
  });

  it('has days as integers', async () => {
    const { asOf, market, verdict, gate, record } = await todays();
    expect([asOf, market.last]).toEqual([daysFromIso('2026-01-08'), daysFromIso('2026-01-08')]);
    for (const day of [
      market.first,
      verdict.withoutByHand?.since,
      verdict.withoutByHand?.previous?.since,
      gate.since,
      record.from,
    ]) {
      expect(day).toBeTypeOf('number');
      expect(Number.isInteger(day)).toBe(true);
    }
  });

  it('checks no claims if they are switched off', async () => {
    expect((await todays()).claims?.confirmed).toBeGreaterThan(0);
    expect(judgementOf(await sample(), { claims: false }).claims).toBeNull();
    expect(judgementOf(await sample(), { claims: true }).claims).not.toBeNull();
  });

  it('has the targets and the risk notes of the user, and lowers the confidence by an active one', async () => {
    const today = await todays();
    expect(today.riskNotes).toEqual([]);
    const riskNotes = [{ from: today.asOf - 1, until: today.asOf + 1, note: 'a vote' }];
    const target = { role: 'small', level: 9999, from: today.asOf, by: null, source: 'A' } as const;
    const other = judgementOf(await sample(), { riskNotes, targets: [target] });
    expect(other.riskNotes).toEqual([{ ...riskNotes[0], active: true }]);
    expect(other.targets.map((standing) => standing.target)).toContain(target);
    expect(other.verdict.confidenceReasons).toContain('active-risk-note');
    expect(today.verdict.confidenceReasons).not.toContain('active-risk-note');
  });

  it('takes the weights and the rules in force', async () => {
    const { market, rules } = await sample();
    const settings = {
      signals: { correlation: { weight: 0 } },
      rules: { ...rules, verdict: { enter: 0.9, exit: 0.8, minCoverage: 0.1 } },
    };
    const without: Judgement = judgement(market, settings);
    expect(without.verdict.state).toBe('undecided');
    expect(without.signals.map(({ id }) => id)).not.toContain('correlation');
    expect(without.rules).toEqual(settings.rules);
  });

  it('has no turning points without a verdict, and says whose file ends first', async () => {
    const fileEnds = [{ role: 'small', last: daysFromIso('2026-01-08') }] as const;
    const stale = judgementOf({ ...(await sample()), staleBy: 9 }, { fileEnds });
    expect(stale.verdict.state).toBe('insufficient-data');
    expect(stale.verdict.insufficientBecause[0]).toContain('the Russell 2000 ends there');
    expect(stale.turningPoints).toEqual([]);
    expect((await todays()).turningPoints.length).toBeGreaterThan(0);
  });

  it('has the record of prices alone, and says so where the verdict uses more', async () => {
    const evaluation = await sample();
    const { days, small, large } = evaluation.market;
    const columns = { days, state: evaluation.pricesAlone.state, ratio: logRatio(small, large) };
    const calls = callsOf({ ...columns, gate: evaluation.gate.on });
    expect(judgementOf(evaluation).record).toEqual(recordSummary(trackRecord(columns), calls, 'prices-alone'));
    expect(judgementOf(await sampleEvaluation({ asOf: '2026-01-08' })).record.graded).toBe('verdict');
  });

  it('has what is wrong with the data apart from what was done to it, and the warnings of signals last', async () => {
    const evaluation = await sample();
    const note = (code: string, severity: 'info' | 'warning') => ({ code, severity, message: code });
    const [a, b, c, d] = [note('a', 'warning'), note('b', 'info'), note('c', 'warning'), note('d', 'info')];
    const market = { ...evaluation.market, notes: [a, b, c, d] };
    const own = note('e', 'warning');
    const runs = evaluation.runs.map((run, i) => {
      const reading = () => ({ because: '', reason: null, evidence: {}, ...(i === 1 && { warnings: [own] }) });
      return { ...run, signal: { ...run.signal, reading } };
    });
    expect(judgementOf({ ...evaluation, market, runs }, { claims: false })).toMatchObject({
      ...{ warnings: [a, c, own], notes: [b, d] },
    });
  });
});
