import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../src/dates/civil-dates.ts';
import { otherLabels } from '../../../src/series/labels.ts';
import { openingGaps } from '../../../src/signals/opening-gap/gaps.ts';
import { openingGap } from '../../../src/signals/opening-gap/signal.ts';
import { rankAmong } from '../../../src/stats/rank-among.ts';
import * as z from '../../../src/zod.ts';
import { type Compute, poisonFault, readingFault, truncationFault } from '../../helpers/markets/causality.ts';
import { marketOf, withNextSession } from '../../helpers/markets/markets.ts';
import { openingYears } from '../../helpers/markets/opening-years.ts';
import { randomMarket } from '../../helpers/markets/random-market.ts';

const { defaults } = openingGap;
const { NaN: unknown } = Number;

/** Nine years with gaps of 1 % to 9 %, then one that begins with 10 % and goes on with these fractions. */
const nine = Array.from({ length: 9 }, (_, i) => (i + 1) / 100);
const tenth = (...closes: number[]) => openingYears(nine, [0, 0, 0, 0, 0.1, ...closes]);

const lastOf = (market: ReturnType<typeof openingYears>, params = defaults) => {
  const columns = openingGap.columns(market, params);
  const t = market.days.length - 1;
  return {
    score: columns.score[t],
    value: columns.value[t],
    noCase: columns.notApplicable?.[t],
    ...openingGap.reading(columns, t, market, params),
  };
};

describe('the rule', () => {
  test.each([
    ['on the fifth session', [], -0.5],
    ['through session 15, whatever is kept', [...Array(9).fill(0.1), 0.3], -0.5],
    ['on session 16, kept whole', Array(11).fill(0.1), 0.9 * -0.5 + 0.1 * 1],
    ['on session 20, kept by half', Array(15).fill(0.05), -0.25],
    ['on session 24, kept by three quarters', Array(19).fill(0.075), 0.1 * -0.5 + 0.9 * 0.5],
    ['on session 25, kept by three quarters', Array(20).fill(0.075), 0.5],
    ['later, doubled', Array(60).fill(0.2), 1],
    ['later, lost', Array(60).fill(0), -1],
    ['later, turned', Array(60).fill(-0.2), -1],
  ])('%s', (_, closes, expected) => {
    expect(lastOf(tenth(...closes)).score).toBeCloseTo(expected, 9);
  });

  test('not applicable for the second of ten, and for a first that trails', () => {
    expect(lastOf(openingYears(nine, [0, 0, 0, 0, 0.085]))).toMatchObject({ noCase: 1, score: unknown });
    const falling = nine.map((gap) => -gap);
    expect(lastOf(openingYears(falling, [0, 0, 0, 0, -0.001]))).toMatchObject({ noCase: 1, score: unknown });
    expect(lastOf(openingYears(falling, [0, 0, 0, 0, 0]))).toMatchObject({ noCase: 1, value: 0 });
  });

  test('with fewer than ten years it is unknown, not not-applicable', () => {
    expect(lastOf(openingYears(nine.slice(1), [0, 0, 0, 0, 0.1]))).toMatchObject({
      noCase: 0,
      score: unknown,
      because: '10.00 ahead of Nasdaq, 1st of 9',
      reason: 'needs 10 years to place it among, has 9',
    });
  });

  test('before the fifth close it is pending, and last year no longer counts', () => {
    expect(lastOf(openingYears([...nine, 0.1], [0.2, 0.2]))).toMatchObject({
      noCase: 0,
      score: unknown,
      because: 'pending',
      reason: 'pending: 2 sessions of 5 in this year',
    });
  });

  test('without an old close it is unknown', () => {
    const market = marketOf({ large: [1, 2], small: [1, 2], growth: [1, 2] }, { first: '2010-06-01' });
    const reason = "the old year's last close is not in the file";
    expect(lastOf(market)).toMatchObject({ noCase: 0, because: 'unknown', reason });
  });
});

describe('what it says', () => {
  test.each([
    [tenth(), '10.00 over Nasdaq: risk until day 15', null],
    [tenth(...Array(20).fill(0.075)), '10.00 ahead of Nasdaq, shrunk to 7.50', null],
    [tenth(...Array(20).fill(-0.05)), '10.00 ahead, now 5.00 behind', null],
    // Session 16: the red flag weighs nine tenths, so that even a lead that has grown counts against the rotation.
    [tenth(...Array(11).fill(0.15)), '10.00 over Nasdaq: not yet confirmed', null],
    [tenth(...Array(20).fill(0.15)), '10.00 ahead of Nasdaq, grown to 15.00', null],
    [
      openingYears(nine, [0, 0, 0, 0, -0.0472]),
      '4.72 points behind Nasdaq, 10th of 10',
      'not among the largest gaps: 10th of 10',
    ],
    [
      openingYears(nine, [0, 0, 0, 0, 0.085, ...Array(30).fill(0.2)]),
      '8.50 ahead of Nasdaq, 2nd of 10',
      'not among the largest gaps: 2nd of 10',
    ],
  ])('%#', (market, because, reason) => {
    expect(lastOf(market)).toMatchObject({ because, reason });
  });
});

test('where the growth index has a long name, it is left out', () => {
  const named = (market: ReturnType<typeof openingYears>) => ({
    ...market,
    labels: otherLabels({ large: 'STOXX 600', small: 'STOXX Small 200', growth: 'STOXX Technology' }),
  });
  expect(lastOf(named(tenth())).because).toBe('10.00 over: risk until day 15');
  expect(lastOf(named(openingYears(nine, [0, 0, 0, 0, -0.0472]))).because).toBe('4.72 behind, 10th of 10');
});

describe('what it answers to', () => {
  const respond = (market: ReturnType<typeof openingYears>) => {
    const t = market.days.length - 1;
    return openingGap.turningPoints?.(openingGap.columns(market, defaults), t, market, defaults);
  };

  test.each([
    ['on session 16', Array(10).fill(0.1), [-0.54, -0.45, -0.36]],
    ['on session 25', Array(19).fill(0.1), [-0.9, 0, 0.9]],
    ['in summer', Array(100).fill(0.12), [-0.9, 0.1, 0.9]],
  ])('the close of the small index that scores as asked %s', (_, closes, scores) => {
    const market = tenth(...closes);
    const response = respond(market);
    if (response?.kind !== 'continuous') throw new Error('not continuous');
    for (const score of scores) {
      const next = withNextSession(market, { large: 50, small: response.at(score), growth: 50 });
      expect(openingGap.columns(next, defaults).score.at(-1)).toBeCloseTo(score, 9);
    }
    expect([response.at(1.01), response.at(-1.01)]).toEqual([unknown, unknown]);
  });

  test('no turning point while it is a red flag, not applicable, or on the last session of a year', () => {
    expect(respond(tenth(...Array(9).fill(0.1)))).toBeNull();
    expect(respond(openingYears(nine, [0, 0, 0, 0, 0.05, ...Array(40).fill(0.1)]))).toBeNull();
    const [december30, december31] = [tenth(...Array(246).fill(0.1)), tenth(...Array(247).fill(0.1))];
    expect(isoDate(december31.days.at(-1) ?? 0)).toBe('2009-12-31');
    expect([respond(december30) === null, respond(december31)]).toEqual([false, null]);
  });
});

test('with frequent watches no row depends on later ones', () => {
  const params = { ...defaults, minYears: 2, topOneIn: 1.5 };
  const market = randomMarket({ seed: 3, sessions: 1800, untidy: true });
  const { score, notApplicable: noCase } = openingGap.columns(market, params);
  expect(new Set(score).size).toBeGreaterThan(50);
  expect(noCase).toContain(1);
  for (let t = 0; t < market.days.length; t += 13) expect(readingFault(openingGap, market, t, params)).toBeNull();
});

test('a copy that ranks a year among later ones is caught', () => {
  const market = randomMarket({ seed: 3, sessions: 1800 });
  const foreseeing: Compute = (given) => {
    const gaps = openingGaps(given, 5);
    const place = new Float64Array(given.days.length);
    const all = gaps.map(({ gap }) => gap);
    for (const { base, last, gap } of gaps) place.fill(rankAmong(all, gap), base + 5, last + 1);
    return { place };
  };
  const rows = Array.from({ length: 12 }, (_, i) => 400 + 100 * i);
  const caught = (fault: typeof poisonFault) => rows.filter((t) => fault(foreseeing, market, t) !== null).length;
  expect(caught(truncationFault)).toBeGreaterThan(6);
  expect(caught(poisonFault)).toBeGreaterThan(3);
});

test.each([
  [{ sessions: 1 }, true],
  [{ sessions: 0 }, false],
  [{ minYears: 0 }, false],
  [{ topOneIn: 1 }, true],
  [{ topOneIn: 0.5 }, false],
  [{ redFlagThrough: 0 }, false],
  [{ redFlagThrough: 25 }, false],
  [{ redFlagThrough: 24 }, true],
  [{ fullWeightFrom: 252 }, false],
])('parameters %j are permitted: %s', (given, permitted) => {
  expect(openingGap.params(z).safeParse({ ...defaults, ...given }).success).toBe(permitted);
});
