import { describe, expect, it, test } from 'vitest';
import { yearOf } from '../../../src/dates/civil-dates.ts';
import { openingGap } from '../../../src/signals/opening-gap/signal.ts';
import { detailsOf } from '../../helpers/markets/details-of.ts';
import { longTriple } from '../../helpers/markets/long-triple.ts';
import { marketOf, sessionsFrom } from '../../helpers/markets/markets.ts';
import { openingYears } from '../../helpers/markets/opening-years.ts';
import { describeShared } from '../../helpers/shared.ts';

const few = { ...openingGap.defaults, minYears: 2, topOneIn: 2 };
const says = async (closes: readonly number[], params = few) =>
  (await detailsOf(openingGap, openingYears([0.02], closes), undefined, params)).says;
const lead = 'In the first 5 sessions of the year the Russell 2000 beat the Nasdaq Composite by 4.00 points';

describe('the words', () => {
  test.each([
    ['on the fifth session', [], '.'],
    ['doubled', [0.08], '; by session 6, it had grown to 2.0 times that.'],
    ['kept whole', [0.04], '; by session 6, 100% of it was left.'],
    ['kept by half', [0.02], '; by session 6, 50% of it was left.'],
    ['lost', [0], '; by session 6, 0% of it was left.'],
    ['turned', [-0.01], '; by session 6, it had turned into a deficit.'],
  ])('of a lead that ranks first, %s', async (_, then, end) => {
    expect(await says([0, 0, 0, 0, 0.04, ...then])).toBe(`${lead}, the 1st of 2 such gaps${end}`);
  });

  test('of one that is not extreme, one that trails and one among too few years', async () => {
    expect(await says([0, 0, 0, 0, 0.01, 0.03])).toMatch(/by 1\.00 points, the 2nd of 2 such gaps\.$/);
    expect(await says([0, 0, 0, 0, -0.01, 0.03])).toBe(
      'In the first 5 sessions of the year the Russell 2000 trailed the Nasdaq Composite by 1.00 points, the 2nd of 2 such gaps.',
    );
    expect(await says([0, 0, 0, 0, 0.04, 0.08], openingGap.defaults)).toBe(
      `${lead}, the 1st of 2 such gaps. No score: it needs 10 years to place it among, has 2.`,
    );
    expect(await says([0, 0.04])).toBe('Unknown: pending: 2 sessions of 5 in this year.');
  });

  test.each([
    ['before the fifth close', [0, 0, 0, 0.04], 'the close of session 5'],
    ['on it', [0, 0, 0, 0, 0.04], 'no close: it counts against the rotation through session 15'],
    [
      'on session 15',
      [0, 0, 0, 0, ...Array(11).fill(0.04)],
      'no close: it counts against the rotation through session 15',
    ],
    ['on session 16', [0, 0, 0, 0, ...Array(12).fill(0.04)], 'the first sessions of the next year'],
    ['where it is not extreme', [0, 0, 0, 0, 0.01], 'the first sessions of the next year'],
  ])('of what it waits for %s', async (_, closes, waits) => {
    const { otherTurningPoints } = await detailsOf(openingGap, openingYears([0.02], closes), undefined, few);
    expect(otherTurningPoints).toBe(waits);
  });
});

test('every year with what followed, and apart the one that was extreme', async () => {
  // 2000: small +2 % at session 5, then +3 %; growth +2 % and large +1 % from session 100. 2001: small +5 % at session 5.
  const days = sessionsFrom('1999-12-31', 1 + 252 + 6);
  const path = { large: [50], small: [100], growth: [50] };
  let session = 0;
  for (let t = 1; t < days.length; t++) {
    const is2000 = yearOf(days[t] ?? 0) === 2000;
    session = yearOf(days[t] ?? 0) === yearOf(days[t - 1] ?? 0) ? session + 1 : 1;
    path.small.push(is2000 ? (session < 5 ? 100 : session === 5 ? 102 : 103) : session < 5 ? 103 : 103 * 1.05);
    path.growth.push(is2000 && session < 100 ? 50 : 51);
    path.large.push(is2000 && session < 100 ? 50 : 50.5);
  }
  const market = marketOf(path, { first: '1999-12-31' });
  const { tables } = await detailsOf(openingGap, market, undefined, few);
  const near = (x: number) => expect.closeTo(x, 12);
  const rest = 103 / 102 - 1;
  const of2001 = {
    ...{ year: 2001, gap: near(0.05), rank: 1, count: 2, extreme: true },
    ...{ wholeYear: null, fractionKeptAtEnd: null, aheadOfLarge: null, aheadOfGrowth: null },
    ...{ ahead63: Number.NaN, ahead126: Number.NaN, ahead252: Number.NaN },
  };
  const of2000 = {
    ...{ year: 2000, gap: near(0.02), rank: 1, count: 1, extreme: false },
    ...{ wholeYear: near(0.01), fractionKeptAtEnd: expect.closeTo(0.5, 9) },
    ...{ aheadOfLarge: near(rest - 0.01), aheadOfGrowth: near(rest - 0.02) },
    // The 252nd session after it is the fifth of 2001.
    ...{ ahead63: near(rest), ahead126: near(rest - 0.01), ahead252: near((103 * 1.05) / 102 - 1 - 0.01) },
  };
  expect(tables.map(({ rows }) => rows)).toEqual([[of2001], [of2001, of2000]]);
});

const detailsOn = async (date: string) => detailsOf(openingGap, await longTriple(date));

// The figures of every year are held against pandas in test/independent/show-details.test.ts.
describeShared('the opening gap in full', () => {
  it('says its rank, and later the fraction kept', async () => {
    expect((await detailsOn('2026-01-08')).says).toBe(
      'In the first 5 sessions of the year the Russell 2000 beat the Nasdaq Composite by 3.89 points, the 1st of 39 such gaps.',
    );
    expect((await detailsOn('2026-02-06')).says).toMatch(
      /, the 1st of 39 such gaps; by session 25, (?:it had grown to \d\.\d times that|\d+% of it was left)\.$/,
    );
    expect((await detailsOn('2026-01-06')).says).toMatch(/^Unknown: pending/);
    // A gap of -0.0002 points: what is "left" of it on session 197 would be hundreds of thousands of percent.
    expect((await detailsOn('2008-10-10')).says).toMatch(/, the 7th of 21 such gaps\.$/);
  });

  it('says why a short file has no score', async () => {
    expect((await detailsOn('1989-02-01')).says).toMatch(
      /, the \d(st|nd) of 2 such gaps\. No score: it needs 10 years to place it among, has 2\.$/,
    );
  });

  it('says what the score waits for: the fifth close, the flag of an extreme gap, the next year', async () => {
    expect((await detailsOn('2026-01-06')).otherTurningPoints).toBe('the close of session 5');
    expect((await detailsOn('2026-01-08')).otherTurningPoints).toBe(
      'no close: it counts against the rotation through session 15',
    );
    expect((await detailsOn('2025-01-10')).otherTurningPoints).toBe('the first sessions of the next year');
  });

  it('lists the gaps that were extreme when they came, with what followed as far as it was known', async () => {
    const years = async (date: string) => (await detailsOn(date)).tables[0]?.rows.map(({ year }) => year);
    expect(await years('2026-01-08')).toEqual([2026, 2022, 2021, 2019, 2010, 2000]);
    expect(await years('2021-06-30')).toEqual([2021, 2019, 2010, 2000]);
    const [latest] = (await detailsOn('2021-06-30')).tables[0]?.rows ?? [];
    expect(latest).toMatchObject({ ahead63: expect.closeTo(-0.011, 3), ahead126: Number.NaN, aheadOfLarge: null });
  });
});
