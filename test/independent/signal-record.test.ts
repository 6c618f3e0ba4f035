import { expect, test } from 'vitest';
import { defaultHorizons } from '../../src/judgement/names.ts';
import { forwardOrders } from '../../src/judgement/record/forward-orders.ts';
import { type SignalPart, signalRecords } from '../../src/judgement/record/signal-record.ts';
import { runSignals } from '../../src/signals/run.ts';
import { logRatio } from '../../src/stats/returns.ts';
import { longTriple } from '../helpers/markets/long-triple.ts';
import { describeIndependent, independent } from '../helpers/processes/python.ts';

interface Part {
  sessions: number;
  rankCorrelation: number | null;
  interval: (number | null)[];
  byStance?: Record<string, { sessions: number; share: number; mean: number }>;
}

type Theirs = Record<string, { horizon: number; all: Part; halves: [Part, Part] }[]>;

const near = (value: number | null | undefined) => (typeof value === 'number' ? expect.closeTo(value, 9) : Number.NaN);

function compare(ours: SignalPart, theirs: Part, what: string): void {
  expect(ours.sessions, what).toBe(theirs.sessions);
  expect([ours.rankCorrelation, ...ours.interval], what).toEqual(
    [theirs.rankCorrelation, ...theirs.interval].map(near),
  );
  for (const { stance, sessions, share, mean } of ours.byStance) {
    const expected = theirs.byStance?.[stance];
    if (sessions > 0)
      expect([sessions, share, mean], `${what} ${stance}`).toEqual([
        expected?.sessions,
        near(expected?.share),
        near(expected?.mean),
      ]);
  }
}

describeIndependent('the signals against what followed by pandas, numpy and scipy', () => {
  test('every rank correlation, interval and share of the long triple agrees to 1e-9', async () => {
    const market = await longTriple();
    const runs = runSignals(market).filter(({ columns }) => columns.available?.includes(1) !== false);
    const theirs = independent<Theirs>('signal_record.py', [], {
      large: Array.from(market.large),
      small: Array.from(market.small),
      scores: Object.fromEntries(
        runs.map(({ signal, columns }) => [signal.id, Array.from(columns.score, (x) => (Number.isNaN(x) ? null : x))]),
      ),
    });
    const scores = runs.map(({ columns }) => columns.score);
    const ratio = logRatio(market.small, market.large);
    const ours = signalRecords(scores, ratio, forwardOrders(ratio, defaultHorizons));
    expect(runs.length).toBeGreaterThan(2);
    runs.forEach(({ signal }, which) => {
      ours[which]?.forEach((record, i) => {
        const expected = theirs[signal.id]?.[i];
        if (!expected) throw new Error(`nothing on ${signal.id}`);
        const what = `${signal.id} over ${record.horizon}`;
        compare(record.all, expected.all, what);
        record.halves.forEach((half, k) => {
          compare(half, expected.halves[k] as Part, `${what}, half ${k + 1}`);
        });
      });
    });
  });
});
