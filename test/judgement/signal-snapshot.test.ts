import { describe, expect, it } from 'vitest';
import { signalSnapshot } from '../../src/judgement/signal-snapshot.ts';
import { runSignals, type SignalRun } from '../../src/signals/run.ts';
import { randomMarket } from '../helpers/markets/random-market.ts';

const market = randomMarket({ seed: 2, sessions: 3 });
const [correlation] = runSignals(market);
if (!correlation) throw new Error('no signal is registered');

/** A signal whose columns are made by hand, with a reading that says nothing. */
const run = (columns: Omit<SignalRun['columns'], 'value'>, hint: string | null = 'a file'): SignalRun => ({
  ...correlation,
  weight: 3,
  columns: { value: Float64Array.of(1, 2, 3), ...columns },
  signal: { ...correlation.signal, hint, reading: () => ({ because: 'b', reason: null, evidence: {} }) },
});

describe('signalSnapshot(run, market, t)', () => {
  it('takes the figures and the stance of its row', () => {
    const score = Float64Array.of(-0.3, 0.1, 0.25);
    const stances = [0, 1, 2].map((t) => signalSnapshot(run({ score }), market, t).stance);
    expect(stances).toEqual(['relief-rally', 'neutral', 'breakout']);
    expect(signalSnapshot(run({ score }), market, 1)).toMatchObject({
      ...{ value: 2, score: 0.1, weight: 3, known: true, hint: null, because: 'b' },
    });
  });

  it('says what provides the series where a score is unknown, and not where the rule does not apply', () => {
    const score = Float64Array.of(Number.NaN, Number.NaN, 0.5);
    const columns = { score, notApplicable: Uint8Array.of(0, 1, 0), available: Uint8Array.of(1, 1, 0) };
    const found = [0, 1, 2].map((t) => signalSnapshot(run(columns), market, t));
    expect(found.map(({ stance, known, hint }) => [stance, known, hint])).toEqual([
      ['unknown', false, 'a file'],
      ['not-applicable', false, null],
      ['unknown', false, 'a file'],
    ]);
  });

  it('names the folder of the user in what provides the series, if there is one', () => {
    const columns = { score: Float64Array.of(0, 0, Number.NaN) };
    const hintWith = (hint: string | null, folder?: string) =>
      signalSnapshot(run(columns, hint), { ...market, folder }, 2).hint;
    expect(hintWith('try rotation data fetch --into DIR')).toBe('try rotation data fetch --into DIR');
    expect(hintWith('try rotation data fetch --into DIR', 'prices')).toBe('try rotation data fetch --into prices');
    expect(hintWith(null, 'prices')).toBeNull();
  });
});
