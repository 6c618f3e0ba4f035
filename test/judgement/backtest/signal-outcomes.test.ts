import { expect, test } from 'vitest';
import { signalOutcomes } from '../../../src/judgement/backtest/signal-outcomes.ts';
import { forwardOrders } from '../../../src/judgement/record/forward-orders.ts';
import { signalRecords } from '../../../src/judgement/record/signal-record.ts';
import { signals } from '../../../src/signals/index.ts';
import type { SignalRun } from '../../../src/signals/run.ts';
import { seededRandom } from '../../../src/stats/random.ts';
import { sessionsFrom } from '../../helpers/markets/markets.ts';

const sessions = 720;
const random = seededRandom(12);
let level = 0;
const graded = {
  days: sessionsFrom('2001-03-01', sessions),
  state: new Uint8Array(sessions).fill(2),
  ratio: Float64Array.from({ length: sessions }, () => (level += random() - 0.5)),
};
const scores = [0, 1, 2].map(() => Float64Array.from({ length: sessions }, () => 2 * random() - 1));

function runOf(i: number, available?: Uint8Array): SignalRun {
  const [signal] = signals;
  if (!signal) throw new Error('there are signals');
  const score = scores[i] ?? new Float64Array();
  const own = { ...signal, id: `s${i}`, title: `Signal ${i}` };
  // The first comes in years.
  const { pieces: _, ...others } = own;
  return {
    signal: i === 0 ? { ...own, pieces: 'years' } : others,
    ...{ params: {}, weight: 1, columns: { value: score, score, ...(available && { available }) } },
  };
}

const outcomesOf = (runs: readonly SignalRun[], horizons: readonly number[], isShort = false) =>
  signalOutcomes({ runs }, graded, forwardOrders(graded.ratio, horizons), isShort);

const three = [runOf(0), runOf(1), runOf(2)];

test('signals are adjusted among each other over half a year, and over nothing else', () => {
  const found = outcomesOf(three, [63, 126]);
  expect(found.map(({ id, title, horizon }) => [id, title, horizon])).toEqual(
    [0, 1, 2].flatMap((i) => [63, 126].map((horizon) => [`s${i}`, `Signal ${i}`, horizon])),
  );
  const half = found.filter(({ horizon }) => horizon === 126);
  // Holm by hand: thrice the smallest p, twice the next, the largest itself; none below that before it, none above 1.
  const ascending = half.map(({ p }) => p).toSorted((a, b) => a - b);
  const [first = 0, second = 0, third = 0] = ascending;
  const adjusted = [3 * first, Math.max(3 * first, 2 * second), Math.max(3 * first, 2 * second, third)];
  expect(half.map(({ adjustedP }) => adjustedP)).toEqual(
    half.map(({ p }) => Math.min(1, adjusted[ascending.indexOf(p)] ?? Number.NaN)),
  );
  expect(found.filter(({ horizon }) => horizon === 63).map(({ adjustedP }) => adjustedP)).toEqual([
    ...[Number.NaN, Number.NaN, Number.NaN],
  ]);
});

test('the figures are those of its record, and its pieces those of the signal', () => {
  const found = outcomesOf(three, [63]);
  const records = signalRecords(
    scores.map((score, i) => ({ score, ...(i === 0 && { pieces: 'years' as const }) })),
    graded,
    [63],
  );
  expect(found).toMatchObject(records.flat());
  // 2001-03-01 and 656 sessions on: three calendar years; 63 sessions fit ten times.
  expect(found.map(({ independentPieces }) => independentPieces)).toEqual([3, 10, 10]);
});

test('a history that is too short, or without half a year among its horizons, adjusts nothing', () => {
  for (const found of [outcomesOf(three, [126], true), outcomesOf(three, [63])]) {
    expect(found.map(({ adjustedP }) => adjustedP)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(found.every(({ p }) => p > 0)).toBe(true);
  }
});

test('a signal whose series has not begun is left out', () => {
  const never = runOf(1, new Uint8Array(sessions));
  const once = runOf(2, new Uint8Array(sessions).fill(1, sessions - 1));
  expect(outcomesOf([runOf(0), never, once], [126]).map(({ id }) => id)).toEqual(['s0', 's2']);
});
