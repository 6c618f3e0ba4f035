import { describe, expect, test } from 'vitest';
import { longCycle } from '../../../src/signals/long-cycle/signal.ts';
import * as z from '../../../src/zod.ts';
import { marketOf } from '../../helpers/markets/markets.ts';
import { stillMarkets } from '../../helpers/markets/still-markets.ts';

const { defaults } = longCycle;
const { NaN: unknown } = Number;

/** A market of which the log ratio of small to large goes along the given path. */
const along = (path: ArrayLike<number>) => {
  const large = Array.from(path, (_, t) => 3000 + (t % 7));
  return marketOf({ large, small: Array.from(path, (q, t) => (large[t] ?? 0) * Math.exp(q)), growth: large });
};

/** Leads over 2 sessions, ranked from the fourth on, against a mean of 2 sessions. */
const short = { span: 2, minValues: 4, meanWindow: 2, low: 0.2, high: 0.8 };

const said = (path: readonly number[], params = short, t = path.length - 1) => {
  const market = along(path);
  const columns = longCycle.columns(market, params);
  return { columns, ...longCycle.reading(columns, t, market, params) };
};

describe('the score', () => {
  // Leads: 5, 4, 3, 2, then 1: the least of five, rank 0.1; the mean of the last two is passed upwards.
  const falling = [0, 0, 5, 4, 8, 6, 9];

  test('+0.5 where the percentile of the lead is low and the ratio is above its mean', () => {
    const { columns, because, reason } = said(falling);
    expect(Array.from(columns.lead.slice(2))).toEqual([5, 4, 3, 2, 1].map((x) => expect.closeTo(x, 9)));
    expect(Array.from(columns.value)).toEqual([unknown, unknown, unknown, unknown, unknown, 0.125, 0.1]);
    expect(columns.score[6]).toBe(0.5);
    expect([because, reason]).toEqual(['0-year lead on S&P low, now rising', null]);
  });

  test('not applicable where the percentile is low and the ratio is at or below its mean', () => {
    // The fourth lead, the least of four, ranks 0.125 while the ratio falls from 8 to 6.
    const { columns, because, reason } = said(falling, short, 5);
    expect([columns.score[5], columns.notApplicable[5]]).toEqual([unknown, 1]);
    expect(because).toBe('0-year lead: 13th percentile');
    expect(reason).toBe("n/a: the 0-year lead ranks 0.13, and the ratio is not above its year's mean");
    const level = said([0, 0, 5, 4, 8, 6, 6]);
    expect([level.columns.value[6], level.evidence.aboveMean, level.columns.notApplicable[6]]).toEqual([0.1, 0, 1]);
  });

  test('-0.5 where the percentile is high and the ratio is below its mean', () => {
    const { columns, because } = said(falling.map((q) => -q));
    expect([columns.value[6], columns.score[6]]).toEqual([0.9, -0.5]);
    expect(because).toBe('0-year lead on S&P high, now falling');
    const risen = said(
      falling.map((q) => -q),
      short,
      5,
    );
    expect(risen.columns.notApplicable[5]).toBe(1);
    expect(risen.reason).toContain("and the ratio is not below its year's mean");
  });

  test('not applicable between the ends', () => {
    // Leads 5, 4, 3, 2, then 3.5.
    const { columns, reason } = said([...falling.slice(0, 6), 11.5]);
    expect([columns.value[6], columns.score[6], columns.notApplicable[6]]).toEqual([0.5, unknown, 1]);
    expect(reason).toBe('n/a: the 0-year lead ranks 0.50, neither low nor high');
  });

  test('the ends belong to the extremes', () => {
    const path = falling.slice(0, 7);
    expect(said(path, { ...short, low: 0.1 }).columns.score[6]).toBe(0.5);
    expect(said(path, { ...short, low: 0.09 }).columns.score[6]).toBeNaN();
  });
});

describe('on 4,100 sessions', () => {
  const random = Array.from({ length: 4100 }, (_, t) => Math.sin(t / 50) + Math.sin(t * t) / 10 - t / 5000);
  const market = along(random);
  const columns = longCycle.columns(market, defaults);
  const reading = (t: number) => longCycle.reading(columns, t, market, defaults);

  test('there is a rank from the 4,032nd on, and a reason before', () => {
    expect(columns.value.findIndex((rank) => !Number.isNaN(rank))).toBe(4031);
    expect(Array.from(columns.notApplicable.subarray(0, 4031))).not.toContain(1);
    expect(reading(4030)).toMatchObject({ because: 'unknown', reason: 'needs 4,032 common sessions, has 4,031' });
    expect(reading(4031).because).toMatch(/^15-year lead on S&P high, now falling$/);
    expect(reading(4031).evidence).toMatchObject({ years: 15, spans: 1 });
    expect(reading(4031).evidence.caution).toBe('one span of 15 years behind the rank: hardly a sample');
  });

  test('the rank is that among all leads so far', () => {
    for (const t of [4031, 4060, 4099]) {
      const leads = random.slice(3780, t + 1).map((q, i) => q - (random[i] ?? unknown));
      const last = leads.at(-1) ?? unknown;
      const below = leads.filter((x) => x < last).length;
      expect(columns.value[t], `row ${t}`).toBeCloseTo((below + 0.5) / leads.length, 12);
    }
  });

  test('the peak is dated, and the years since then counted', () => {
    const { peakSince, peakOn, yearsSincePeak } = reading(4099).evidence;
    const highest = random.indexOf(Math.max(...random));
    expect([peakSince, peakOn]).toEqual(['2010-06-01', expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]);
    const days = (market.days[4099] ?? unknown) - (market.days[highest] ?? unknown);
    expect(yearsSincePeak).toBeCloseTo(days / 365.2425, 9);
  });
});

test('for a ratio that moves only within the tolerance the rule is not applicable: all leads are equal', () => {
  const tiny = Array.from({ length: 4100 }, (_, t) => 1e-13 * Math.sin(t));
  const { value, notApplicable: noCase, score } = longCycle.columns(along(tiny), defaults);
  expect(new Set(value.subarray(4031))).toEqual(new Set([0.5]));
  expect([noCase[4031], score.every(Number.isNaN)]).toEqual([1, true]);
});

test('markets of 900 sessions are too short for it', () => {
  const market = stillMarkets['N frozen'];
  const columns = longCycle.columns(market, defaults);
  expect(columns.notApplicable).not.toContain(1);
  expect(longCycle.reading(columns, 899, market, defaults).reason).toBe('needs 4,032 common sessions, has 900');
});

test('no price changes the sign of its score at the next close: it can only become not applicable', () => {
  const market = along([0, 0, 5, 4, 8, 6, 9]);
  expect(longCycle.turningPoints?.(longCycle.columns(market, short), 6, market, short)).toBeNull();
});

test.each([
  [{ span: 252 }, true],
  [{ span: 251 }, false],
  [{ span: 7561 }, false],
  [{ minimum: 19 }, false],
  [{ mean: 2521 }, false],
  [{ low: 0.51 }, false],
  [{ high: 0.49 }, false],
])('%j is permitted: %s', (some, permitted) => {
  expect(longCycle.params(z).safeParse({ ...defaults, ...some }).success).toBe(permitted);
});
