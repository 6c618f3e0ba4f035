import { expect, test } from 'vitest';
import type { Observation } from '../../../src/series/observation.ts';
import { earnings } from '../../../src/signals/earnings/signal.ts';
import { detailsOf } from '../../helpers/markets/details-of.ts';
import { marketOf, percentOf } from '../../helpers/markets/markets.ts';

const still = new Float64Array(10).fill(100);
const details = (observations: readonly Observation[], t = 9) =>
  detailsOf(
    earnings,
    marketOf({ large: still, small: still, growth: still }, { first: '2024-01-02', observations }),
    t,
  );

const pair = (date: string, large: number, small: number) => [
  percentOf('eps-growth-large', date, large),
  percentOf('eps-growth-small', date, small),
];
const pairs = [...pair('2024-01-03', 12, 17), ...pair('2024-01-08', 12, 8)];
const near = (x: number) => expect.closeTo(x, 12);

test('the pair in force in words, with its sign', async () => {
  const said = async (t: number) => (await details(pairs, t)).says;
  expect(await said(9)).toBe(
    'Earnings of small caps are expected to grow by 8% in 2024, those of large caps by 12% (A, 2024-01-08): -4.0 points of difference.',
  );
  expect(await said(3)).toContain(
    'by 17% in 2024, those of large caps by 12% (A, 2024-01-03): 5.0 points of difference.',
  );
  expect(await said(0)).toMatch(/^The growth is unknown: ./);
});

test('the rule has its numbers', async () => {
  expect((await details([])).rule).toContain('divided by 10 points, between -1 and 1');
});

test('every pair known by then is listed, the latest first', async () => {
  const older = { date: '2024-01-03', small: near(0.17), spread: near(0.05), score: near(0.5) };
  const newer = { date: '2024-01-08', small: near(0.08), spread: near(-0.04), score: near(-0.4) };
  const of = { period: '2024', provider: 'A', large: near(0.12) };
  const rows = async (t: number) => (await details(pairs, t)).tables[0]?.rows;
  expect(await rows(9)).toEqual([
    { ...of, ...newer },
    { ...of, ...older },
  ]);
  expect(await rows(3)).toEqual([{ ...of, ...older }]);
  expect(await rows(0)).toEqual([]);
});

test('margins, and the others against the seven largest, are listed the latest first', async () => {
  const figures = ['2024-01-03', '2024-01-04'].flatMap((date, i) => [
    percentOf('net-margin-small', date, 3 + i),
    percentOf('eps-growth-magnificent-7', date, 20 + i),
    percentOf('eps-growth-other-493', date, 10 + i),
  ]);
  const [, margins, others] = (await details([...pairs, ...figures])).tables;
  expect(margins?.rows.map(({ date, margin }) => [date, margin])).toEqual([
    ['2024-01-04', 0.04],
    ['2024-01-03', 0.03],
  ]);
  expect(others?.rows.map(({ date, other493, magnificent7 }) => [date, other493, magnificent7])).toEqual([
    ['2024-01-04', near(0.11), near(0.21)],
    ['2024-01-03', near(0.1), near(0.2)],
  ]);
});
