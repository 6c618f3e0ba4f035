import { describe, expect, test } from 'vitest';
import { divergence } from '../../../src/signals/divergence/signal.ts';
import { detailsOf } from '../../helpers/markets/details-of.ts';
import { marketOf } from '../../helpers/markets/markets.ts';

/** A column that takes a new level on each of these rows. */
const levels = (count: number, changes: Record<number, number>) => {
  let level = 100;
  return Array.from({ length: count }, (_, t) => (level = changes[t] ?? level));
};

// Small beats large, which never moves, on rows 1, 10, 45 and 80; it falls on row 50.
const small = levels(81, { 1: 101, 10: 103, 45: 104, 50: 100, 80: 101 });
const growth = levels(81, { 50: 102, 80: 101 });
const market = marketOf({ large: levels(81, {}), small, growth });
const details = (t: number) => detailsOf(divergence, market, t, { window: 31 });

describe('the words', () => {
  test.each([
    [
      80,
      'Of 31 sessions the Russell 2000 rose on 1 as the Nasdaq Composite fell, and fell on 1 as it rose. ' +
        'The Russell 2000 has beaten the S&P 500 for 1 session running: the 1st longest run among 3 completed ones.',
    ],
    [
      79,
      'Of 31 sessions the Russell 2000 rose on 0 as the Nasdaq Composite fell, and fell on 1 as it rose. ' +
        'The Russell 2000 did not beat the S&P 500 on the day.',
    ],
    [30, 'Unknown: needs 32 common sessions, has 31.'],
  ])('on row %i', async (t, says) => {
    expect((await details(t)).says).toBe(says);
  });

  test('a day in a window of 31 is worth 4/31 of a score', async () => {
    expect((await details(80)).otherTurningPoints).toBe('each such day moves the score by 0.13');
  });
});

describe('earlier runs', () => {
  const near = (x: number) => expect.closeTo(x, 12);

  test('each with what followed, the latest first, as far as it is known', async () => {
    const [runs] = (await details(80)).tables;
    expect(runs?.title).toBe('Runs that reached 1 session, the latest, and Russell less S&P from then on (points)');
    expect(runs?.rows.map(({ length, ahead21, ahead63 }) => [length, ahead21, ahead63])).toEqual([
      [1, near(100 / 104 - 1), Number.NaN],
      [1, 0, near(100 / 103 - 1)],
      [1, near(103 / 101 - 1), near(100 / 101 - 1)],
    ]);
    expect(runs?.notes).toEqual([
      'All such runs: the Russell 2000 was ahead in 1 of 3 after 21 sessions, 0 of 2 after 63 sessions.',
    ]);
  });

  test('a summary names what is not known yet, or is left out', async () => {
    expect((await details(45)).tables[0]?.notes).toEqual([
      'All such runs: the Russell 2000 was ahead in 1 of 2 after 21 sessions, none known after 63.',
    ]);
    expect((await details(10)).tables[0]?.notes).toEqual([]);
  });

  test('none are listed on a day on which small caps did not lead', async () => {
    expect((await details(79)).tables.map(({ id }) => id)).toEqual(['monthEnds']);
  });
});
