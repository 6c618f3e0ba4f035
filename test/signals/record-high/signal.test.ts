import { describe, expect, test } from 'vitest';
import { align } from '../../../src/market/market.ts';
import { recordHigh } from '../../../src/signals/record-high/signal.ts';
import * as z from '../../../src/zod.ts';
import { type Compute, poisonFault, readingFault, truncationFault } from '../../helpers/markets/causality.ts';
import { longTriple } from '../../helpers/markets/long-triple.ts';
import { marketOf, seriesOf, sessionsFrom, withNextSession } from '../../helpers/markets/markets.ts';
import { randomMarket } from '../../helpers/markets/random-market.ts';
import { describeShared } from '../../helpers/shared.ts';

const { defaults } = recordHigh;
const { NaN: unknown } = Number;

/** A small index at 90 for `before` sessions but for its first close of 100, then with these closes. */
function after(before: number, closes: number[], first = '2000-01-03') {
  const small = [100, ...Array(before - 1).fill(90), ...closes];
  return marketOf({ large: small, small, growth: small }, { first });
}

const said = (market: ReturnType<typeof after>, t: number, params = defaults) =>
  recordHigh.reading(recordHigh.columns(market, params), t, market, params);

describe('the rule', () => {
  const market = after(1260, [100, 101, 98, 99.9, ...Array(30).fill(103), ...Array(300).fill(102)]);
  const { score, value, notApplicable: noCase } = recordHigh.columns(market, defaults);

  test('a close equal to the old record is no record; the first above it opens a watch', () => {
    expect([noCase?.[1260], noCase?.[1261]]).toEqual([1, 0]);
    expect([score[1260], score[1261]]).toEqual([unknown, 0.5]);
    expect(value[1261]).toBeCloseTo(0.01, 12);
  });

  test('it fails below 99, until a close at or above 100', () => {
    expect(Array.from(score.subarray(1261, 1265))).toEqual([0.5, -1, -1, 0.5]);
  });

  test('it lasts 252 sessions, the opening one included', () => {
    expect(noCase?.subarray(1261, 1261 + 252)).toEqual(new Uint8Array(252));
    expect([score[1261 + 251], noCase?.[1261 + 252]]).toEqual([1, 1]);
    expect(score[1261 + 252]).toBeNaN();
  });

  test.each([
    [251, 1],
    [252, 0],
  ])('%d sessions after the last record: no case %d', (drought, flag) => {
    const given = [100, ...Array(1300).fill(90), 110, ...Array(drought - 1).fill(105), 111];
    const sessions = marketOf({ large: given, small: given, growth: given }, { first: '2000-01-03' });
    const columns = recordHigh.columns(sessions, { ...defaults, watchSessions: 200 });
    expect(columns.notApplicable?.[1301 + drought]).toBe(flag);
  });
});

describe('a file that is too young', () => {
  test.each([
    [1259, true],
    [1260, false],
  ])('a case with %d sessions before it is unknown: %s', (before, isUnknown) => {
    const market = after(before, Array(260).fill(101));
    const { score, notApplicable: noCase } = recordHigh.columns(market, defaults);
    expect([noCase?.[before], Number.isNaN(score[before])]).toEqual([0, isUnknown]);
    expect([noCase?.[before + 251], Number.isNaN(score[before + 251])]).toEqual([0, isUnknown]);
    expect(noCase?.[before + 252]).toBe(1);
  });

  test('the words say since when it is a record', () => {
    expect(said(after(400, [101]), 400)).toMatchObject({
      because: 'record since 2000-01-03',
      reason: 'a record since 2000-01-03 only: 400 sessions before it, 1,260 sessions are needed',
      evidence: { shortHistory: true, drought: 400, recordCloses: 1 },
    });
  });
});

describe('what it says', () => {
  test.each([
    ['just opened', [101], 'first record close in 1,260 days, new'],
    ['failed', [101, 98], 'record close after 1,260 days, lost'],
    ['held', [101, ...Array(20).fill(102)], 'record close after 1,260 days, held'],
    ['below it later', [101, 102, 103, ...Array(20).fill(99.5)], 'record close after 1,260 days, dipped'],
  ])('%s', (_, closes, because) => {
    expect(said(after(1260, closes), 1259 + closes.length)).toMatchObject({ because, reason: null });
  });

  test('outside a watch, the reason', () => {
    expect(said(after(1260, [99]), 1260)).toMatchObject({
      because: 'n/a: no record after a long drought',
      reason: 'no record close of the last 252 sessions came after 252 without one',
    });
  });
});

test('outside a watch, a short file says that it knows no older record', () => {
  const days = sessionsFrom('2024-01-02', 300);
  const closes = (from: number) => Array.from(days, (_, row) => (row < from ? 100 + row : 90));
  const reason = (from: number) => {
    const small = seriesOf(days, closes(from));
    return said(align({ large: small, small, growth: small }), 299).reason;
  };
  const none = 'no record close of the last 252 sessions came after 252 without one';
  expect(reason(300)).toBe(`${none} in the file, which knows none before 2024-01-02`);
  // The last record, on row 40, is older than a case watchSessions: whatever came before the file, none is open.
  expect(reason(41)).toBe(none);
});

test("records are those of the index's own file, which may begin before the common sessions", () => {
  const days = sessionsFrom('2000-01-03', 1400);
  const small = seriesOf(days, [200, ...Array(1299).fill(90), 201, ...Array(99).fill(202)]);
  const young = seriesOf(days.subarray(1200), Array(200).fill(100));
  const { score, notApplicable: noCase } = recordHigh.columns(align({ large: young, small, growth: young }), defaults);
  expect(Array.from(score.subarray(99, 102))).toEqual([unknown, 0.5, 0.5]);
  expect(noCase?.[99]).toBe(1);
});

test('a session that another index lacks still counts in the case', () => {
  const days = sessionsFrom('2000-01-03', 1300);
  const small = seriesOf(days, [100, ...Array(1259).fill(90), ...Array(40).fill(101)]);
  const keeps = days.filter((_, row) => row !== 1262);
  const other = seriesOf(keeps, Array(1299).fill(50));
  const { score } = recordHigh.columns(align({ large: other, small, growth: other }), defaults);
  expect([score[1260 + 18], score[1260 + 19]]).toEqual([0.5, 1]);
});

describe('what it answers to', () => {
  const steps = (closes: number[], params = defaults) => {
    const market = after(1260, closes);
    const t = market.days.length - 1;
    return recordHigh.turningPoints?.(recordHigh.columns(market, params), t, market, params);
  };

  test.each([
    ['in the first sessions', [101], [-1, 0.5, 0.5]],
    ['while it has failed', [101, 98], [-1, -1, 0.5]],
    ['from session 20', Array(20).fill(101), [-1, 0, 1]],
    ['once it has dipped', [...Array(20).fill(101), 99.5], [-1, 0, 0]],
    ['after session 63', Array(64).fill(101), [0, 0, 1]],
  ])('%s', (_, closes, scores) => {
    expect(steps(closes)).toEqual({
      quantity: 'small',
      kind: 'steps',
      steps: [0, 99, 100].map((from, i) => ({ from: expect.closeTo(from, 9), score: scores[i] })),
    });
  });

  test('none on the last session of a watch, outside one, and while the history is too short', () => {
    expect(steps(Array(251).fill(101))).not.toBeNull();
    expect(steps(Array(252).fill(101))).toBeNull();
    expect(steps([99])).toBeNull();
    expect(steps([101], { ...defaults, minHistory: 1261 })).toBeNull();
  });

  test('the next close in each step has its score', () => {
    for (const closes of [[101], [101, 98], Array(20).fill(101), [...Array(20).fill(101), 99.5], Array(64).fill(101)]) {
      const market = after(1260, closes);
      const response = steps(closes);
      if (response?.kind !== 'steps') throw new Error('no steps');
      for (const [close, step] of [
        [50, 0],
        [98.99, 0],
        [99, 1],
        [99.99, 1],
        [100, 2],
        [130, 2],
      ] as const) {
        const next = withNextSession(market, { large: 50, small: close, growth: 50 });
        const { score } = recordHigh.columns(next, defaults);
        expect(score.at(-1), `${closes.length} closes, then ${close}`).toBe(response.steps[step]?.score);
      }
    }
  });
});

test('with frequent watches no row depends on later ones', () => {
  const params = { ...defaults, drought: 15, watchSessions: 40, minHistory: 100, failureWindow: 10, confirmedFrom: 5 };
  const market = randomMarket({ seed: 12, sessions: 1500, untidy: true });
  const { score } = recordHigh.columns(market, params);
  expect(new Set(score)).toEqual(new Set([unknown, -1, 0, 0.5, 1]));
  for (let t = 0; t < market.days.length; t += 11) expect(readingFault(recordHigh, market, t, params)).toBeNull();
});

test('a copy that knows how its watches end is caught', () => {
  const params = { ...defaults, drought: 15, watchSessions: 40, minHistory: 100, failureWindow: 10, confirmedFrom: 5 };
  const market = randomMarket({ seed: 12, sessions: 1500 });
  const foreseeing: Compute = (given) => {
    const { score, notApplicable: noCase } = recordHigh.columns(given, params);
    for (let t = score.length - 2; t >= 0; t--) {
      if (noCase?.[t] === 0 && noCase[t + 1] === 0) score[t] = score[t + 1] ?? unknown;
    }
    return { score };
  };
  const { notApplicable: noCase } = recordHigh.columns(market, params);
  const rows = [...market.days.keys()].filter((t) => noCase?.[t] === 0).filter((_, i) => i % 20 === 0);
  expect(rows.length).toBeGreaterThan(10);
  const caught = (fault: typeof poisonFault) => rows.filter((t) => fault(foreseeing, market, t) !== null).length;
  expect(caught(truncationFault)).toBeGreaterThan(5);
  expect(caught(poisonFault)).toBeGreaterThan(5);
});

test.each([
  [{ drought: 2 }, true],
  [{ drought: 1 }, false],
  [{ drought: 2.5 }, false],
  [{ watchSessions: 0 }, false],
  [{ minHistory: 0 }, false],
  [{ failureDepth: 0 }, true],
  [{ failureDepth: -0.01 }, false],
  [{ failureDepth: 1 }, false],
  [{ failureWindow: -1 }, false],
  [{ confirmedFrom: 0 }, false],
])('parameters %j are permitted: %s', (given, permitted) => {
  expect(recordHigh.params(z).safeParse({ ...defaults, ...given }).success).toBe(permitted);
});

describeShared('the Russell 2000', () => {
  test('has had ten watches since 1987, the first two with too short a history', async () => {
    const market = await longTriple();
    const { earlier, ...now } = said(market, 9810).evidence as {
      earlier: { opened: string; drought: number; shortHistory: boolean }[];
      opened: string;
      drought: number;
      shortHistory: boolean;
    };
    expect([...earlier, now].map(({ opened, drought, shortHistory }) => [opened, drought, shortHistory])).toEqual([
      ['1989-06-02', 420, true],
      ['1991-10-16', 511, true],
      ['1995-05-16', 292, false],
      ['1999-12-29', 427, false],
      ['2004-04-05', 1022, false],
      ['2011-04-27', 955, false],
      ['2013-01-02', 421, false],
      ['2016-11-14', 353, false],
      ['2020-11-13', 555, false],
      ['2025-09-18', 968, false],
    ]);
  });

  test('closed on 2026-01-08 at its tenth record since 2025-09-18, 2,603.91', async () => {
    const market = await longTriple('2026-01-08');
    expect(market.small.at(-1)?.toFixed(2)).toBe('2603.91');
    expect(said(market, 9655)).toMatchObject({
      because: 'record close after 968 days, dipped',
      evidence: { opened: '2025-09-18', recordCloses: 10, lastRecordOn: '2026-01-08', drought: 968 },
    });
  });
});
