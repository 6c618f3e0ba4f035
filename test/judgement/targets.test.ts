import { describe, expect, it, test } from 'vitest';
import { daysFromIso, isoDate } from '../../src/dates/civil-dates.ts';
import { knownTargets, publishedTargets, type Target, targetStandings } from '../../src/judgement/targets.ts';
import { otherLabels } from '../../src/series/labels.ts';
import type { Role } from '../../src/series/series.ts';
import { longTriple } from '../helpers/markets/long-triple.ts';
import { marketOf } from '../helpers/markets/markets.ts';
import { describeShared } from '../helpers/shared.ts';

const day = daysFromIso;

/** Sessions from Friday 2025-01-03 on: 03, 06, 07, 08, 10 (the 9th was a day of mourning). */
const market = marketOf(
  { large: [100, 101, 110, 105, 104], small: [50, 40, 45, 52, 40], growth: [1, 1, 1, 1, 1] },
  { first: '2025-01-03' },
);

const target = (role: Role, level: number, from: string): Target => ({
  role,
  level,
  from: day(from),
  by: null,
  source: 'A',
});

const standing = (one: Target) => {
  const [found] = targetStandings(market, [one]);
  const dateOf = (at: number | null | undefined) => (at === null || at === undefined ? at : isoDate(at));
  return found && [found.close, found.move, dateOf(found.reached), dateOf(found.everReached)];
};

describe('a target', () => {
  test.each([
    ['above all closes', target('large', 130, '2025-01-03'), [104, 0.25, null, null]],
    ['at a close to the cent', target('large', 110, '2025-01-03'), [104, 110 / 104 - 1, '2025-01-07', '2025-01-07']],
    [
      'reached before it was published, and not since',
      target('large', 110, '2025-01-08'),
      [104, 110 / 104 - 1, null, '2025-01-07'],
    ],
    ['reached before and again', target('small', 50, '2025-01-04'), [40, 0.25, '2025-01-08', '2025-01-03']],
    ['reached on the very day', target('small', 50, '2025-01-03'), [40, 0.25, '2025-01-03', '2025-01-03']],
    ['below the close', target('large', 52, '2025-01-10'), [104, -0.5, '2025-01-10', '2025-01-03']],
  ])('%s', (_, one, expected) => {
    const [close, move, ...days] = standing(one) ?? [];
    expect([close, days]).toEqual([expected[0], expected.slice(2)]);
    expect(move).toBeCloseTo(expected[1] as number, 14);
  });

  it('that is not yet published is unknown', () => {
    expect(standing(target('large', 130, '2025-01-10'))).toBeDefined();
    expect(standing(target('large', 130, '2025-01-11'))).toBeUndefined();
  });

  it('of an index without closes is not there', () => {
    const empty = marketOf({ large: [], small: [], growth: [] });
    expect(targetStandings({ ...empty, asOf: day('2025-01-10') }, [target('large', 1, '2025-01-03')])).toEqual([]);
  });
});

describeShared('the published targets on published closes', () => {
  const reached = async (asOf: string) => {
    return targetStandings(await longTriple(asOf), publishedTargets).map(
      ({ target: { level }, move, reached: on, everReached }) => {
        expect(on).toBe(everReached);
        return [level, Number(move.toFixed(3)), on === null ? null : isoDate(on)];
      },
    );
  };

  it('are reached on the days that pandas 1.5.3 finds: d[d.close >= level].date.iloc[0]', async () => {
    expect((await reached('2026-08-21')).map(([level, , on]) => [level, on])).toEqual([
      [2825, '2026-05-05'],
      [6900, '2025-12-11'],
      [7269, '2026-05-06'],
    ]);
  });

  it('are as far as a replayed day saw them', async () => {
    // 2825 / 2603.91, 6900 / 6921.46, 7269 / 6921.46
    expect(await reached('2026-01-08')).toEqual([
      [2825, 0.085, null],
      [6900, -0.003, '2025-12-11'],
      [7269, 0.05, null],
    ]);
    expect(await reached('2025-11-28')).toEqual([]);
    expect((await reached('2026-05-04')).map(([, , on]) => on)).toEqual([null, '2025-12-11', null]);
  });
});

describe('knownTargets', () => {
  const later = { ...market, asOf: day('2026-01-08') };
  const levels = (standings: ReturnType<typeof knownTargets>) => standings.map(({ target: { level } }) => level);

  it('has those of the commentary for the indices that it speaks of, and those of the user', () => {
    expect(levels(knownTargets(later))).toEqual([2825, 6900, 7269]);
    expect(levels(knownTargets(later, [target('large', 130, '2025-01-06')]))).toEqual([2825, 6900, 7269, 130]);
    const labels = otherLabels({ large: 'a', small: 'b', growth: 'c' });
    expect(knownTargets({ ...later, labels })).toEqual([]);
  });

  it('says why a level of an index says nothing of a fund, or of another base', () => {
    const proxy = { code: 'proxy', severity: 'warning', role: 'large', message: 'the SPY fund' } as const;
    const own = [target('large', 130, '2025-01-06'), target('small', 45, '2025-01-06')];
    const [large, small] = knownTargets({ ...market, notes: [proxy] }, own);
    expect(large).toMatchObject({ move: Number.NaN, reached: null, reason: expect.stringContaining('of a fund') });
    expect([small?.target.level, small?.reason]).toEqual([45, null]);
    const rescaled = { ...proxy, code: 'rescaled' };
    expect(knownTargets({ ...market, notes: [rescaled] }, own)[0]?.reason).toContain('from another base');
  });
});
