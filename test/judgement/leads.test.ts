import { expect, test } from 'vitest';
import { leads } from '../../src/judgement/leads.ts';
import { longTriple } from '../helpers/markets/long-triple.ts';
import { marketOf } from '../helpers/markets/series.ts';
import { describeShared } from '../helpers/shared.ts';

test('a lead is the difference of two simple returns, over 21 sessions and since the old year', () => {
  // 20 sessions of 100, the old year's last close of 200, and then one session of the new year.
  const days = [
    ...Array.from({ length: 20 }, (_, i) => `2025-12-${String(i + 1).padStart(2, '0')}`),
    '2025-12-31',
    '2026-01-02',
  ];
  const flat = Array<number>(20).fill(100);
  const market = marketOf(days, [...flat, 200, 210], [...flat, 200, 240], [...flat, 200, 200]);
  const [month, three, year] = leads(market);
  expect(month).toMatchObject({ period: 'month', sessions: 21 });
  expect(month?.lead).toBeCloseTo(2.4 - 2.1, 12);
  expect(three).toEqual({ period: 'three-months', sessions: 0, lead: Number.NaN });
  expect(year).toMatchObject({ period: 'this-year', sessions: 1 });
  expect(year?.lead).toBeCloseTo(1.2 - 1.05, 12);
});

test('without a session of the old year the lead of this year is unknown', () => {
  const market = marketOf(['2026-01-02', '2026-01-05'], [100, 110], [100, 120], [100, 100]);
  expect(leads(market).at(-1)).toEqual({ period: 'this-year', sessions: 0, lead: Number.NaN });
});

describeShared('leads by pandas 1.5.3: small[-1]/small[-1-k] - large[-1]/large[-1-k]', () => {
  test.each([
    ['2026-01-08', [0.021949, 0.023441, 0.038059]],
    ['2026-08-21', [-0.009485, 0.030632, 0.094864]],
    ['2020-03-20', [-0.08551, -0.112146, -0.105749]],
  ] as const)('%s', async (day, expected) => {
    for (const [i, { lead }] of leads(await longTriple(day)).entries()) expect(lead).toBeCloseTo(expected[i] ?? 0, 6);
  });
});
