import { beforeAll, expect, test } from 'vitest';
import { daysFromIso } from '../../src/dates/civil-dates.ts';
import { align, type Market, rowOn } from '../../src/market/market.ts';
import { banks } from '../../src/signals/banks/signal.ts';
import { breadth } from '../../src/signals/breadth/signal.ts';
import { concentration } from '../../src/signals/concentration/signal.ts';
import { flows } from '../../src/signals/flows/signal.ts';
import { inflation } from '../../src/signals/inflation/signal.ts';
import { policy } from '../../src/signals/policy/signal.ts';
import type { Signal, SignalColumns } from '../../src/signals/signal.ts';
import { stress } from '../../src/signals/stress/signal.ts';
import { everyLongMacro, longMacro } from '../helpers/markets/long-macro.ts';
import { longTriple } from '../helpers/markets/long-triple.ts';
import { macroSeriesOf } from '../helpers/markets/random-macro.ts';
import { describeIndependent, independent } from '../helpers/processes/python.ts';
import { shared } from '../helpers/shared.ts';

type Row = { date: string; value?: number | null; score?: number | null } & Record<string, unknown>;
type Evidence = Readonly<Record<string, unknown>>;

interface Theirs {
  flowRows: [string, number][];
  signals: Record<string, Row[]>;
}

const member = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

/** A figure with null, absent and NaN as one, and others to within 1e-9. */
function near(value: unknown): unknown {
  if (value === undefined || value === null || Number.isNaN(value)) return null;
  if (Array.isArray(value)) return value.map(near);
  return typeof value === 'number' ? expect.closeTo(value, 9) : value;
}

const plain = (value: unknown): unknown =>
  value === undefined || value === null || Number.isNaN(value) ? null : Array.isArray(value) ? value.map(plain) : value;

describeIndependent('the signals of further series by pandas and numpy', () => {
  let theirs: Theirs;
  let market: Market;
  beforeAll(async () => {
    theirs = independent<Theirs>('macro.py', [`${shared}data`]);
    const { own, labels } = await longTriple();
    const macro = await longMacro(...everyLongMacro);
    macro.set('flows', macroSeriesOf('flows', theirs.flowRows));
    market = align(own, [], labels, macro);
  });

  /** Value, score and evidence of each of their dates, of the whole market, against theirs. */
  function compare<P, C extends SignalColumns>(
    signal: Signal<P, C>,
    figures: (evidence: Evidence) => Record<string, unknown> = () => ({}),
  ) {
    const columns = signal.columns(market, signal.defaults);
    const rows = theirs.signals[signal.id] ?? [];
    expect(rows.length).toBeGreaterThanOrEqual(250);
    let known = 0;
    for (const row of rows) {
      const t = rowOn(market, daysFromIso(row.date));
      const { evidence } = signal.reading(columns, t, market, signal.defaults);
      const ours = { value: columns.value[t], score: columns.score[t], ...figures(evidence) };
      const expected = Object.fromEntries(Object.keys(ours).map((key) => [key, near(row[key])]));
      expect({ [row.date]: Object.fromEntries(Object.entries(ours).map(([key, x]) => [key, plain(x)])) }).toEqual({
        [row.date]: expected,
      });
      if (!Number.isNaN(ours.score)) known++;
    }
    expect(known).toBeGreaterThanOrEqual(200);
  }

  test('stress: both percentiles and the sessions behind them', () => {
    compare(stress, ({ vix, hySpread }) => ({
      vix: member(vix, 'percentile'),
      spread: member(hySpread, 'percentile'),
      vixUsed: member(vix, 'observations'),
      spreadUsed: member(hySpread, 'observations'),
    }));
  });

  test('policy: the target, the run of moves, and what followed first cuts', () => {
    compare(policy, ({ target, run, change12m, afterFirstCuts }) => ({
      target: Array.isArray(target) ? target[1] : null,
      change12m,
      ...(target !== null && {
        run,
        after: (afterFirstCuts as Evidence[]).map(({ date, months12, months18 }) => [date, months12, months18]),
      }),
    }));
  });

  test('inflation: the month in force and both rates', () => {
    compare(inflation, ({ month, rate, before }) => ({ month, rate, before: member(before, 'rate') }));
  });

  test("breadth: the day's share", () => {
    compare(breadth, ({ share }) => ({ share }));
  });

  test('banks: the years ahead and the year so far', () => {
    compare(banks, ({ yearsAhead, leadThisYear }) => ({ yearsAhead, leadThisYear }));
  });

  test('concentration', () => {
    compare(concentration, ({ change63 }) => ({ change63 }));
  });

  test('flows', () => {
    compare(flows, ({ week }) => ({ week }));
  });
});
