import { describe, expect, it } from 'vitest';
import { daysFromIso } from '../../src/dates/civil-dates.ts';
import { type Judgement, judgement, judgementOf } from '../../src/judgement/judgement.ts';
import { sampleEvaluation } from '../helpers/markets/sample-evaluation.ts';

/** Every value in an object, at whatever depth. */
function values(part: unknown): unknown[] {
  return typeof part === 'object' && part !== null && !ArrayBuffer.isView(part)
    ? Object.values(part).flatMap(values)
    : [part];
}

const evaluation = await sampleEvaluation({ asOf: '2026-01-08', priceEarnings: [22, 15] });
const today = judgementOf(evaluation);

describe('judgement', () => {
  it('is one plain value: no column, no function, nothing undefined', () => {
    const types = new Set(values(today).map((value) => (value === null ? 'null' : typeof value)));
    expect([...types].sort()).toEqual(['boolean', 'null', 'number', 'string']);
    expect(structuredClone(today)).toEqual(today);
  });

  it('is of a market and its settings alone', () => {
    expect(judgement(evaluation.market)).toEqual(today);
  });

  it('has days as integers', () => {
    const { asOf, market, verdict, gate, record } = today;
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

  it('checks no claims if they are switched off', () => {
    expect(today.claims?.confirmed).toBeGreaterThan(0);
    expect(judgementOf(evaluation, { claims: false }).claims).toBeNull();
  });

  it('has the targets and the risk notes of the user, and lowers the confidence by an active one', () => {
    const riskNotes = [{ from: today.asOf - 1, until: today.asOf + 1, note: 'a vote' }];
    const target = { role: 'small', level: 9999, from: today.asOf, by: null, source: 'A' } as const;
    const other = judgementOf(evaluation, { riskNotes, targets: [target] });
    expect(other.riskNotes).toEqual([{ ...riskNotes[0], active: true }]);
    expect(other.targets.map((standing) => standing.target)).toContain(target);
    expect(other.verdict.confidenceReasons).toContain('active-risk-note');
    expect(today.verdict.confidenceReasons).not.toContain('active-risk-note');
  });

  it('takes the weights and the rules in force', () => {
    const settings = { signals: { correlation: { weight: 0 } }, rules: { ...today.rules } };
    const without: Judgement = judgement(evaluation.market, settings);
    expect(without.signals.map(({ id }) => id)).not.toContain('correlation');
    expect(without.rules).toEqual(settings.rules);
  });

  it('has no turning points without a verdict', () => {
    const stale = judgementOf({ ...evaluation, staleBy: 9 });
    expect(stale.verdict.state).toBe('insufficient-data');
    expect(stale.turningPoints).toEqual([]);
    expect(today.turningPoints.length).toBeGreaterThan(0);
  });
});
