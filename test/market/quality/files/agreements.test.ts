import { expect, test } from 'vitest';
import type { Standing } from '../../../../src/identity/identify-index.ts';
import { fileAgreements, type IndexSeries } from '../../../../src/market/quality/files/agreements.ts';
import type { Role } from '../../../../src/series/series.ts';
import { seriesOf } from '../../../helpers/markets/series.ts';

/** A file of an index with closes on these days; all are 1000 but for those given. */
function made(
  file: string,
  days: readonly number[],
  closes: Record<number, number> = {},
  of: { role?: Role; standing?: Standing } = {},
): IndexSeries {
  const { role = 'large', standing = 'confirmed' } = of;
  const levels = days.map((day) => closes[day] ?? 1000);
  return {
    series: seriesOf(days, levels, { file }),
    index: { role, kind: standing === 'proxy' ? 'proxy' : 'index', name: null, identifiedBy: 'name', standing },
  };
}

const pairs = (...files: IndexSeries[]) =>
  fileAgreements(files).map(({ file, against, days }) => [file, against, days]);

test('each file stands beside the one that begins first, or is longer from the same day', () => {
  const [old, young, long] = [made('old', [1, 2, 3]), made('young', [2, 3]), made('long', [1, 2, 3, 4])];
  expect(pairs(young, old)).toEqual([['young', 'old', 2]]);
  expect(pairs(old, young, long)).toEqual([
    ['old', 'long', 3],
    ['young', 'long', 2],
  ]);
  expect(pairs(long, young, old)).toEqual([
    ['old', 'long', 3],
    ['young', 'long', 2],
  ]);
});

test('indices stand apart; funds and files from another base are left out, and one file alone has no other', () => {
  const old = made('old', [1, 2, 3]);
  const others = [
    ...[
      made('fund', [1, 2, 3, 4], {}, { standing: 'proxy' }),
      made('base', [1, 2, 3, 4], {}, { standing: 'rescaled' }),
    ],
    made('small', [1, 2, 3, 4], {}, { role: 'small' }),
  ];
  expect(pairs(old, ...others)).toEqual([]);
  expect(pairs(old, made('named', [2, 3], {}, { standing: 'named' }), ...others)).toEqual([['named', 'old', 2]]);
  expect(pairs()).toEqual([]);
});

test('the largest difference says how many more files have the one close or the other, but for rounding', () => {
  const files = [
    ...[made('old', [1, 2, 3, 4]), made('young', [2, 3, 4], { 2: 1000.2, 3: 1010 })],
    // Half a basis point of 1010 is 0.0505.
    ...[made('with', [2, 3, 4], { 3: 1010.05 }), made('near', [2, 3, 4], { 3: 1010.06 })],
    // No close on that day: the one before it does not count.
    made('without', [2, 4]),
  ];
  const [young, ...rest] = fileAgreements(files);
  expect(young).toEqual({
    ...{ role: 'large', file: 'young', against: 'old', days: 3, overHalf: 2, overOne: 2, overFifty: 1 },
    worst: { day: 3, close: 1010, against: 1000, basisPoints: expect.closeTo(100, 6), alsoClose: 1, alsoAgainst: 0 },
  });
  expect(rest.map(({ file, worst }) => [file, worst?.alsoClose, worst?.alsoAgainst])).toEqual([
    ['with', 2, 0],
    ['near', 1, 0],
    ['without', undefined, undefined],
  ]);
});
