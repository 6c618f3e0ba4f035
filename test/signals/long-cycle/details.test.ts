import { describe, expect, test } from 'vitest';
import { longCycle } from '../../../src/signals/long-cycle/signal.ts';
import { detailsOf } from '../../helpers/markets/details-of.ts';
import { longTriple } from '../../helpers/markets/long-triple.ts';
import { marketOf } from '../../helpers/markets/markets.ts';
import { describeShared } from '../../helpers/shared.ts';

/** The log ratio stands at 0 but on these rows; large caps gain a tenth on row 100. */
function details(path: Record<number, number>, t: number, params: Partial<typeof longCycle.defaults> = {}) {
  const large = Array.from({ length: 400 }, (_, row) => (row < 100 ? 3000 : 3300));
  const small = large.map((close, row) => close * Math.exp(path[row] ?? 0));
  const given = { span: 252, minValues: 4, meanWindow: 2, low: 0.2, high: 0.8, ...params };
  return detailsOf(longCycle, marketOf({ large, small, growth: large }), t, given);
}

// Leads over 252 sessions: 5, 4.5, 4, 3 and then 4 - 6 percent, while the ratio rises from 3 to 4.
const path = { 4: 0.06, 252: 0.05, 253: 0.045, 254: 0.04, 255: 0.03, 256: 0.04 };

describe('the long cycle in words', () => {
  test('a low rank while the ratio rises', async () => {
    const { says, otherTurningPoints, notes } = await details(path, 256);
    // 1.1 e^0.04 = 1.1449; the peak of 6 percent stands 364 days back.
    expect(says).toBe(
      'Since 2010-06-04 the Russell 2000 returned +14.5%, the S&P 500 +10.0%. The lead over 1 years ranks 0.10 among all so far; ' +
        'the ratio peaked on 2010-06-07, 1.0 years ago.',
    );
    expect(otherTurningPoints).toBe('at the next close it can stop applying, but not change sides');
    expect(notes).toEqual(['Caution: one span of 1 years behind the rank: hardly a sample.']);
  });

  test('a low rank while the ratio falls does not apply', async () => {
    const { says, otherTurningPoints } = await details(path, 255);
    expect(says).toMatch(
      / ranks 0\.13 among all so far; .* It does not apply: the 1-year lead ranks 0\.13, and the ratio is not above its year's mean\.$/,
    );
    expect(otherTurningPoints).toBe('a rank of 0.2 or less with the ratio above its mean, or of 0.8 or more below it');
  });

  test('without a session a year before, its returns are left out', async () => {
    expect((await details(path, 252, { minValues: 1 })).says).toMatch(
      /^The lead over 1 years ranks 0\.50 among all so far/,
    );
  });

  test('too few sessions leave the rank unknown', async () => {
    expect(await details(path, 254)).toMatchObject({
      says: 'The rank is unknown: needs 256 common sessions, has 255.',
      otherTurningPoints: 'needs 256 common sessions, has 255',
    });
    expect((await details({}, 100)).notes).toEqual([]);
  });

  test('its cases, and the rank and lead at the end of a month', async () => {
    const [cases, months] = (await details(path, 256)).tables;
    expect(cases?.rows).toEqual([
      {
        ...{ first: '2011-06-06', last: null, sessions: 1, score: 0.5 },
        ...{ ahead63: Number.NaN, ahead126: Number.NaN, ahead252: Number.NaN },
      },
    ]);
    expect(months?.rows).toEqual([{ date: '2011-06-06', value: 0.1, lead: expect.closeTo(-0.02, 12), score: 0.5 }]);
    // A second case, on the other side, comes first.
    const turned = { ...path, 320: 0.3, 321: 0.2 };
    expect((await details(turned, 321)).tables[0]?.rows.map(({ score }) => score)).toEqual([-0.5, 0.5]);
  });
});

describeShared('the long cycle in full', () => {
  test.each([
    ['1989-01-03', 'needs 4,032 common sessions, has 333'],
    ['2008-10-10', 'a rank of 0.2 or less with the ratio above its mean, or of 0.8 or more below it'],
    ['2026-01-08', 'at the next close it can stop applying, but not change sides'],
  ])('says on %s what would turn it', async (date, turns) => {
    expect((await detailsOf(longCycle, await longTriple(date))).otherTurningPoints).toBe(turns);
  });
});
