import { expect, it } from 'vitest';
import { openingGap } from '../../../src/signals/opening-gap/signal.ts';
import { detailsOf } from '../../helpers/markets/details-of.ts';
import { longTriple } from '../../helpers/markets/long-triple.ts';
import { describeShared } from '../../helpers/shared.ts';

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
