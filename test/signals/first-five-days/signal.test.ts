import { describe, expect, test } from 'vitest';
import { daysFromIso } from '../../../src/dates/civil-dates.ts';
import { align } from '../../../src/market/market.ts';
import { firstFiveDays } from '../../../src/signals/first-five-days/signal.ts';
import * as z from '../../../src/zod.ts';
import { marketOf, seriesOf, sessionsFrom } from '../../helpers/markets/markets.ts';

const { defaults } = firstFiveDays;

/** The large index at 100 on 2019-12-31 and with the given closes from 2020-01-02 on; the others hardly matter. */
function year2020(...closes: number[]) {
  const large = [100, ...closes];
  const others = large.map((_, i) => 1000 + i);
  return marketOf({ large, small: others, growth: others }, { first: '2019-12-31' });
}

const scoresOf = (market: ReturnType<typeof year2020>) => firstFiveDays.columns(market, defaults).score;

describe('the rule', () => {
  test.each([
    ['up, still above', 102, 101, 0.5],
    ['up, back at the old close', 102, 100, 0.5],
    ['up, below by less than 1 %', 102, 99.5, 0],
    ['up, below by exactly 1 %', 102, 99, 0],
    ['up, below by more than 1 %', 102, 98.99, -0.5],
    ['up, far below', 100.01, 80, -0.5],
    ['down, still below', 98, 97, -0.5],
    ['down, back at the old close', 98, 100, -0.5],
    ['down, above', 98, 100.01, 0],
    ['down, far above', 98, 150, 0],
    ['flat, above', 100, 150, 0],
    ['flat, below', 100, 50, 0],
    ['flat within the tolerance, above', 100 + 2e-14, 150, 0],
  ])('%s: five days to %d, today %d, score %d', (_, fifth, today, score) => {
    expect(scoresOf(year2020(101, 99, 101, 99, fifth, today))[6]).toBe(score);
  });

  test.each([50, 700, 4769.83, 6845.5])('exactly one percent below %d is not below by more', (old) => {
    const closes = [old, old, old, old, old, old * 1.01, old * 0.99, old * 0.98999];
    const market = marketOf({ large: closes, small: closes, growth: closes }, { first: '2019-12-31' });
    expect(Array.from(scoresOf(market).subarray(6))).toEqual([0, -0.5]);
  });

  test('the score is computed anew at each close', () => {
    const scores = scoresOf(year2020(101, 99, 101, 99, 102, 99.5, 98, 103));
    expect(Array.from(scores.subarray(5))).toEqual([0.5, 0, -0.5, 0.5]);
  });

  test('the value is the gain of the five days, whatever comes later', () => {
    const { value } = firstFiveDays.columns(year2020(101, 99, 101, 99, 102, 80, 130), defaults);
    expect(Array.from(value.subarray(5))).toEqual([0.02, 0.02, 0.02].map((gain) => expect.closeTo(gain, 12)));
  });
});

describe('before the fifth close', () => {
  const market = year2020(101, 99, 101, 99, 102);
  const columns = firstFiveDays.columns(market, defaults);
  const reading = (t: number) => firstFiveDays.reading(columns, t, market, defaults);

  test('it is unknown and pending', () => {
    expect(Array.from(columns.score, Number.isNaN)).toEqual([true, true, true, true, true, false]);
    expect(reading(1)).toMatchObject({ because: 'pending', reason: 'pending: 1 session of 5 in this year' });
    expect(reading(4)).toMatchObject({ because: 'pending', reason: 'pending: 4 sessions of 5 in this year' });
    expect(reading(5)).toMatchObject({ because: 'S&P 500 +2.00%, not given back', reason: null });
  });

  test('last year no longer counts', () => {
    const days = sessionsFrom('2019-12-31', 260);
    const large = Array.from(days, (_, t) => 100 + t);
    const long = marketOf({ large, small: large, growth: large }, { first: '2019-12-31' });
    const last = days.findIndex((day) => day >= daysFromIso('2021-01-01'));
    const { score } = firstFiveDays.columns(long, defaults);
    expect(Array.from(score.subarray(last - 1, last + 5))).toEqual([0.5, NaN, NaN, NaN, NaN, 0.5]);
  });
});

describe('a year without an old close', () => {
  const noBase = "the old year's last close is not in the file";

  test('is unknown all through, where the file begins within it', () => {
    const days = sessionsFrom('2020-01-02', 300);
    const closes = Array.from(days, (_, t) => 100 + t);
    const market = marketOf({ large: closes, small: closes, growth: closes }, { first: '2020-01-02' });
    const columns = firstFiveDays.columns(market, defaults);
    const first = columns.score.findIndex((score) => !Number.isNaN(score));
    expect(first).toBe(days.findIndex((day) => day >= daysFromIso('2021-01-01')) + 4);
    expect(firstFiveDays.reading(columns, 100, market, defaults).reason).toBe(noBase);
  });

  test('is unknown too where the file has no December before it', () => {
    const all = sessionsFrom('2019-06-03', 300);
    const days = all.filter((day) => day < daysFromIso('2019-11-29') || day >= daysFromIso('2020-01-01'));
    const index = seriesOf(
      days,
      Array.from(days, (_, t) => 100 + t),
    );
    const market = align({ large: index, small: index, growth: index });
    expect(scoresOf(market).every(Number.isNaN)).toBe(true);
  });
});

describe("the large index's own sessions count", () => {
  const days = sessionsFrom('2019-12-31', 60);
  const large = seriesOf(days, [100, 101, 99, 101, 99, 102, ...Array(54).fill(103)]);
  const without = (absent: (t: number) => boolean) => {
    const rest = days.filter((_, t) => !absent(t));
    return seriesOf(
      rest,
      Array.from(rest, (_, t) => 50 + t),
    );
  };

  test('where the others begin later in the year', () => {
    const young = without((t) => t < 30);
    const market = align({ large, small: young, growth: young });
    expect(market.days).toHaveLength(30);
    expect(new Set(scoresOf(market))).toEqual(new Set([0.5]));
  });

  test('where another lacks one of the five', () => {
    const market = align({ large, small: without((t) => t === 3), growth: without(() => false) });
    expect(Array.from(scoresOf(market).subarray(0, 6))).toEqual([NaN, NaN, NaN, NaN, 0.5, 0.5]);
  });
});

describe('what it says', () => {
  test.each([
    [102, 101, 'S&P 500 +2.00%, not given back'],
    [102, 99.5, 'S&P 500 +2.00%, just given back'],
    [102, 98, 'S&P 500 +2.00%, since lost'],
    [98, 97, 'S&P 500 -2.00%, not made good'],
    [98, 101, 'S&P 500 -2.00%, since made good'],
  ])('five days to %d, today %d: "%s"', (fifth, today, because) => {
    const market = year2020(101, 99, 101, 99, fifth, today);
    expect(firstFiveDays.reading(firstFiveDays.columns(market, defaults), 6, market, defaults)).toMatchObject({
      because,
      evidence: { oldYearClose: 100, sinceOldYear: today / 100 - 1, completed: { all: { years: 0 } } },
    });
  });

  test('a flat start is neither above nor below', () => {
    const market = year2020(101, 99, 101, 99, 100, 90);
    const { because } = firstFiveDays.reading(firstFiveDays.columns(market, defaults), 6, market, defaults);
    expect(because).toBe('S&P 500 0.00%, a flat start');
  });
});

test.each([
  [{ sessions: 1 }, true],
  [{ sessions: 0 }, false],
  [{ sessions: 60 }, true],
  [{ sessions: 61 }, false],
  [{ sessions: 5.5 }, false],
  [{ reversedBelow: 0 }, true],
  [{ reversedBelow: -0.01 }, false],
  [{ reversedBelow: 1 }, false],
  [{ from: 1950.5 }, false],
  [{ publishedTo: 2024.5 }, false],
])('parameters %j are permitted: %s', (given, permitted) => {
  expect(firstFiveDays.params(z).safeParse({ ...defaults, ...given }).success).toBe(permitted);
});

test('the number of sessions, the first year and the last published one are parameters', () => {
  const days = sessionsFrom('2016-12-30', 1300);
  const large = Array.from(days, (_, t) => 1000 + t);
  const market = marketOf({ large, small: large, growth: large }, { first: '2016-12-30' });
  const params = { ...defaults, sessions: 3, from: 2018, publishedTo: 2019 };
  const columns = firstFiveDays.columns(market, params);
  expect(columns.score.findIndex((score) => !Number.isNaN(score))).toBe(3);
  expect(firstFiveDays.reading(columns, 1299, market, params).evidence).toMatchObject({
    completed: { from: 2018, to: 2021, all: { years: 4 } },
    published: { from: 2018, to: 2019, all: { years: 2 } },
  });
});

describe('what it answers to', () => {
  const steps = (fifth: number, today: number) => {
    const market = year2020(101, 99, 101, 99, fifth, today);
    return firstFiveDays.turningPoints?.(firstFiveDays.columns(market, defaults), 6, market, defaults);
  };

  test('after an up start: the old close and 1 % below it', () => {
    expect(steps(102, 101)).toMatchObject({
      quantity: 'large',
      steps: [
        { from: 0, score: -0.5 },
        { from: 99, score: 0 },
        { from: 100, score: 0.5 },
      ],
    });
  });

  test('after a down start: the old close', () => {
    expect(steps(98, 101)).toMatchObject({ steps: [{ score: -0.5 }, { from: 100, score: 0 }] });
  });

  test('no turning points after a flat start or on the last session of a year', () => {
    expect(steps(100, 101)).toBeNull();
    const closes = Array.from({ length: 254 }, (_, t) => 100 + t);
    const market = marketOf({ large: closes, small: closes, growth: closes }, { first: '2019-12-31' });
    const columns = firstFiveDays.columns(market, defaults);
    expect(firstFiveDays.turningPoints?.(columns, 252, market, defaults)).not.toBeNull();
    expect(firstFiveDays.turningPoints?.(columns, 253, market, defaults)).toBeNull();
  });
});
