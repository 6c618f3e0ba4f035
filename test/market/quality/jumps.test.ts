import { describe, expect, it, test } from 'vitest';
import { jumpNotes } from '../../../src/market/quality/jumps.ts';
import { usLabels } from '../../../src/series/labels.ts';
import { marketOf } from '../../helpers/markets/series.ts';

const days = ['1987-10-15', '1987-10-16', '1987-10-19', '1987-10-20'];
const level = [100, 100, 100, 100];
const notes = (large: number[], small = level, growth = level) =>
  jumpNotes(marketOf(days, large, small, growth), usLabels);

describe('jumpNotes', () => {
  it('has no note on 1987-10-19, when all three fell', () => {
    expect(notes([298.08, 282.7, 224.84, 236.83], [152.5, 149.0, 130.0, 125.0], [422.5, 406.3, 360.2, 327.8])).toEqual(
      [],
    );
  });

  it('names a move over 20% that the others did not share', () => {
    expect(notes([100, 100, 79, 79])).toEqual([
      {
        code: 'jump',
        severity: 'warning',
        role: 'large',
        message: 'S&P 500 falls by 21.0% on 1987-10-19, and the others do not',
      },
    ]);
  });

  test.each([
    [
      'ten times its level for a day',
      [100, 1000, 100, 100],
      'unit-slip',
      'stands at 10 times its level on 1987-10-16 (1000): other units or a slipped decimal point',
    ],
    [
      'a hundredth of its level for two days',
      [100, 1, 1.02, 100],
      'unit-slip',
      'stands at 1/100 of its level from 1987-10-16 to 1987-10-19 (1): other units or a slipped decimal point',
    ],
    [
      'one price apart',
      [100, 150, 100, 100],
      'bad-tick',
      'rises by 50.0% to 150 on 1987-10-16 and is back the next session: a wrong price',
    ],
    [
      'a tenth from a day on',
      [100, 100, 10, 10.1],
      'split',
      'falls to 1/10 of its level on 1987-10-19 and stays there: a split that was not adjusted for, or other units',
    ],
    [
      'a quarter from a day on',
      [100, 100, 25.5, 25],
      'split',
      'falls to 1/4 of its level on 1987-10-19 and stays there: a split that was not adjusted for, or other units',
    ],
    [
      'thrice its level from a day on',
      [100, 100, 302, 300],
      'split',
      'rises to 3 times its level on 1987-10-19 and stays there: a split that was not adjusted for, or other units',
    ],
    [
      'half as much again from a day on',
      [100, 100, 150, 151],
      'jump',
      'rises by 50.0% on 1987-10-19, and the others do not',
    ],
  ])('tells %s', (_, growth, code, words) => {
    expect(notes(level, level, growth)).toEqual([
      { code, severity: 'warning', role: 'growth', message: `Nasdaq Composite ${words}` },
    ]);
  });

  it('counts those of one kind after the first', () => {
    expect(notes([100, 130, 170, 221])).toMatchObject([
      { code: 'jump', message: 'S&P 500 rises by 30.0% on 1987-10-16, and the others do not, and 2 more such' },
    ]);
  });

  test.each([
    ['up by 20% is not over 20%', [100, 100, 120, 120], level, 0],
    ['down by 20% is not over 20%', [100, 100, 80, 80], level, 0],
    ['up by 20.1% is', [100, 100, 120.1, 120.1], level, 1],
    ['down by 20.1% is', [100, 100, 79.9, 79.9], level, 1],
    ['another that falls by a quarter of it and less does not share it', [100, 100, 60, 60], [100, 100, 90, 90], 1],
    ['another that rises does not share a fall', [100, 100, 60, 60], [100, 100, 115, 115], 1],
  ])('%s', (_, large, small, count) => {
    // The third index moves as the first does, so that it depends on the second alone.
    const found = notes(large, small, large).filter(({ role }) => role === 'large');
    expect(found.length).toBe(count);
  });

  it('takes a move as shared from just over a quarter of it', () => {
    expect(notes([100, 100, 60, 60], [100, 100, 89.9, 89.9], [100, 100, 89.9, 89.9])).toEqual([]);
  });
});
