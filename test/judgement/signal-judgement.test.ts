import { describe, expect, test } from 'vitest';
import { signalJudgement } from '../../src/judgement/signal-judgement.ts';
import { code } from '../../src/judgement/verdict/state.ts';
import type { Market } from '../../src/market/market.ts';
import { otherLabels } from '../../src/series/labels.ts';
import type { QualityNote } from '../../src/series/quality-note.ts';
import type { Signal, SignalReading } from '../../src/signals/signal.ts';
import { marketOf } from '../helpers/markets/markets.ts';
import { macroSeriesOf } from '../helpers/markets/random-macro.ts';
import { runOf } from '../helpers/processes/runs.ts';

const unknown = Number.NaN;
const sessions = 300;
/** Small stands still but for one gain on row 100; large and growth stand still. */
const still = new Float64Array(sessions).fill(100);
const market = marketOf({ large: still, small: still.map((close, t) => (t < 100 ? close : close + 1)), growth: still });
/** A verdict on every session from row 70 on. */
const verdicts = Uint8Array.from({ length: sessions }, (_, t) => code(t < 70 ? 'insufficient-data' : 'undecided'));

/** Scores on rows 60 to 119: a breakout on the first 30 of them, neither on the others. */
const some = Array.from({ length: sessions }, (_, t) => (t < 60 || t > 119 ? unknown : t < 90 ? 0.5 : 0));
const reading: SignalReading = { because: 'small leads', reason: null, evidence: {} };

/** A signal with such scores, a reading by hand, and neither details nor turning points but those that are handed in. */
function signalOf(scores: readonly number[], change: Partial<Signal> = {}, noCase?: readonly number[]) {
  const run = runOf(scores, noCase && { noCase });
  const { details: _, turningPoints: __, pieces: ___, ...signal } = run.signal;
  return { ...run, signal: { ...signal, reading: () => reading, ...change } };
}
const judged = (run: ReturnType<typeof signalOf>, of: Market = market) => signalJudgement(run, of, verdicts);
const ending = (last: number) => Array.from({ length: sessions }, (_, t) => (t === sessions - 1 ? last : unknown));

test('it is of the last session of the market, with the parameters in force', async () => {
  const run = { ...signalOf(ending(0.5)), params: { lookback: 7 } };
  const found = await judged(run, { ...market, asOf: 99_999 });
  expect(found).toMatchObject({ asOf: 99_999, day: market.days[sessions - 1], params: { lookback: 7 } });
  expect(found.signal).toBe(run.signal);
  expect(found.labels).toBe(market.labels);
  expect(found.snapshot).toMatchObject({ score: 0.5, stance: 'breakout', because: 'small leads' });
});

describe('the record', () => {
  test('is of the sessions with a score and a verdict, after a month, a quarter, half a year and a year', async () => {
    const { record } = await judged(signalOf(some));
    expect(record.map(({ horizon }) => horizon)).toEqual([21, 63, 126, 252]);
    // Rows 70 to 119. Nothing is known a year after them.
    expect(record.map((one) => one.sessions)).toEqual([50, 50, 50, 0]);
    expect(record[0]).toMatchObject({ from: market.days[70], to: market.days[119] });
  });

  test('says after which share of these sessions small was ahead, whatever the stance', async () => {
    const { record } = await judged(signalOf(some));
    // The gain comes within 21 sessions of the entry on rows 78 to 98: on 12 of 20 with a breakout, on 9 of 30 without. Within 63 it
    // does on rows 36 to 98.
    expect(record[0]?.byStance.map(({ stance, share }) => [stance, share])).toEqual([
      ['neutral', 9 / 30],
      ['relief-rally', unknown],
      ['breakout', 12 / 20],
    ]);
    expect(record.map(({ baseRate }) => baseRate)).toEqual([21 / 50, 29 / 50, 29 / 50, unknown]);
  });

  test('counts the years of a signal whose scores come by the year', async () => {
    // The 50 sessions are of 2010; others count by the horizon.
    const [byYear, others] = [await judged(signalOf(some, { pieces: 'years' })), await judged(signalOf(some))];
    expect(byYear.record[0]?.independentPieces).toBe(1);
    expect(others.record[0]?.independentPieces).toBeGreaterThan(1);
  });
});

describe('turning points', () => {
  const turningPoints: Signal['turningPoints'] = () => ({
    quantity: 'large',
    kind: 'continuous',
    at: (score) => 100 + score,
  });
  const quantities = async (run: ReturnType<typeof signalOf>) =>
    (await judged(run)).turningPoints.map(({ quantity, value }) => [quantity, value]);

  test('are those of a known score, and of a rule that does not apply today', async () => {
    const both = [
      ['large', 100.25],
      ['large', 99.75],
    ];
    expect(await quantities(signalOf(ending(0), { turningPoints }))).toEqual(both);
    expect(await quantities(signalOf(ending(unknown), { turningPoints }, ending(1)))).toEqual(both);
  });

  test('are none of an unknown score, nor of a signal that no price or figure moves', async () => {
    expect(await quantities(signalOf(ending(unknown), { turningPoints }))).toEqual([]);
    expect(await quantities(signalOf(ending(0), { turningPoints: () => null }))).toEqual([]);
    expect(await quantities(signalOf(ending(0)))).toEqual([]);
  });
});

describe('details', () => {
  const own = { says: 'In full.', rule: 'A rule.', tables: [] };
  const details = async () => own;

  test('are those of the signal, or repeat the line of the table', async () => {
    expect((await judged(signalOf(ending(0), { details }))).details).toEqual(own);
    expect((await judged(signalOf(ending(0)))).details).toEqual({ says: 'small leads.', rule: '', tables: [] });
    const silent = { reading: () => ({ ...reading, reason: 'no file' }) };
    expect((await judged(signalOf(ending(unknown), silent))).details.says).toBe('Unknown: no file.');
  });

  test('are none of a signal that needs a growth index where there is none', async () => {
    const pair = { ...market, labels: otherLabels({ large: 'L', small: 'S', growth: null }) };
    const saysOf = async (needs: readonly string[], of: Market) =>
      (await judged(signalOf(ending(0), { details, needs }), of)).details.says;
    expect(await saysOf(['small', 'growth'], pair)).toBe('small leads.');
    expect(await saysOf(['large', 'small'], pair)).toBe('In full.');
    expect(await saysOf(['small', 'growth'], market)).toBe('In full.');
  });

  test.each([
    [undefined, 252],
    [10, 10],
    [sessions, sessions],
    [1e6, sessions],
  ])('that chart %s sessions have a history of %d', async (chart, expected) => {
    const scores = Array.from({ length: sessions }, (_, t) => t / sessions);
    const charted = async () => ({ ...own, ...(chart !== undefined && { chart }) });
    const run = signalOf(scores, { details: charted });
    const columns = { ...run.columns, value: run.columns.score.map((score) => 2 * score) };
    const { history } = await judged({ ...run, columns });
    expect(history).toEqual({
      ...{ days: market.days.slice(-expected), values: columns.value.slice(-expected) },
      scores: columns.score.slice(-expected),
    });
  });
});

describe('notes', () => {
  const note = (noted: string, severity: QualityNote['severity'], of: Pick<QualityNote, 'role' | 'file'> = {}) => ({
    ...{ code: noted, severity, message: noted },
    ...of,
  });
  const notes = [
    note('a', 'info', { role: 'large' }),
    note('b', 'info', { role: 'growth' }),
    note('c', 'warning'),
    note('d', 'info', { file: 'vix.csv' }),
    note('e', 'warning', { file: 'other.csv' }),
    note('f', 'warning', { role: 'growth', file: 'other.csv' }),
    note('g', 'info'),
  ];
  const macro = new Map([['vix', macroSeriesOf('vix', [['2010-06-02', 15]])]]);
  const codesOf = async (change: Partial<Signal>) => {
    const found = await judged(signalOf(ending(0), change), { ...market, notes, macro });
    return [found.notes, found.warnings].map((those) => those.map((one) => one.code).join(' '));
  };

  test('are those on series that the signal reads, and on none in particular', async () => {
    expect(await codesOf({ needs: ['large', 'small'] })).toEqual(['a g', 'c e']);
    expect(await codesOf({ needs: ['small', 'growth'] })).toEqual(['b g', 'c e f']);
    expect(await codesOf({ needs: ['vix'] })).toEqual(['d g', 'c e']);
  });

  test('of its own come after those of the market', async () => {
    const warned = { reading: () => ({ ...reading, warnings: [note('z', 'warning')] }) };
    expect(await codesOf({ needs: ['large'], ...warned })).toEqual(['a g', 'c e z']);
  });
});
