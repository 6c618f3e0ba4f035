import { expect, test } from 'vitest';
import { isoDate } from '../../src/dates/civil-dates.ts';
import { pairColumns, pairsOfObservations } from '../../src/signals/observation-pairs.ts';
import { marketOf, percentOf, priceEarnings } from '../helpers/markets/markets.ts';

type Given = ReturnType<typeof priceEarnings>;

const large = (date: string, value: number, more = {}) => priceEarnings('pe-large', date, value, more);
const small = (date: string, value: number, more = {}) => priceEarnings('pe-small', date, value, more);

/** Each pair as the day it is known from, the day of its older figure, and the two figures. */
const pairs = (...given: Given[]) =>
  pairsOfObservations(given, { large: 'pe-large', small: 'pe-small', basis: 'forward', maxPairGap: 31 }).map((pair) => [
    isoDate(pair.day),
    isoDate(pair.oldest),
    pair.large.value,
    pair.small.value,
  ]);

test('two figures are a pair from the day of the later one', () => {
  expect(pairs(large('2025-01-02', 22), small('2025-01-10', 15))).toEqual([['2025-01-10', '2025-01-02', 22, 15]]);
  expect(pairs(small('2025-01-02', 15), large('2025-01-10', 22))).toEqual([['2025-01-10', '2025-01-02', 22, 15]]);
});

test.each([
  ['2025-02-02', 1],
  ['2025-02-03', 0],
])('figures of 2025-01-02 and %s: %d pairs, 31 days may lie between', (date, count) => {
  expect(pairs(large('2025-01-02', 22), small(date, 15))).toHaveLength(count);
});

test('a new figure is set against the latest one of the other side', () => {
  const given = [large('2025-01-02', 22), small('2025-01-03', 15), large('2025-01-20', 23), small('2025-01-21', 16)];
  expect(pairs(...given)).toEqual([
    ['2025-01-03', '2025-01-02', 22, 15],
    ['2025-01-20', '2025-01-03', 23, 15],
    ['2025-01-21', '2025-01-20', 23, 16],
  ]);
});

test('figures come in any order', () => {
  const given = [small('2025-01-21', 16), large('2025-01-02', 22), small('2025-01-03', 15)];
  expect(pairs(...given).map(([day]) => day)).toEqual(['2025-01-03', '2025-01-21']);
});

test('of two figures of one provider and day the later one in the list holds', () => {
  const given = [large('2025-01-02', 22), small('2025-01-02', 15), small('2025-01-02', 16)];
  expect(pairs(...given)).toEqual([['2025-01-02', '2025-01-02', 22, 16]]);
});

test('two figures of one day make one pair, and none with older ones', () => {
  const weekly = ['2025-01-03', '2025-01-10', '2025-01-17'].flatMap((date, i) => [
    large(date, 22),
    small(date, 15 + i),
  ]);
  expect(pairs(...weekly)).toEqual([
    ['2025-01-03', '2025-01-03', 22, 15],
    ['2025-01-10', '2025-01-10', 22, 16],
    ['2025-01-17', '2025-01-17', 22, 17],
  ]);
  const other = weekly.map((figure) => ({ ...figure, provider: 'B' }));
  expect(pairs(...weekly.flatMap((figure, i) => [figure, other[i] ?? figure]))).toHaveLength(6);
});

test('two providers make no pair, each its own', () => {
  const given = [large('2025-01-02', 22, { provider: 'A' }), small('2025-01-02', 15, { provider: 'B' })];
  expect(pairs(...given)).toEqual([]);
  expect(pairs(...given, small('2025-01-05', 17, { provider: 'A' }))).toEqual([['2025-01-05', '2025-01-02', 22, 17]]);
});

test('a trailing figure makes no pair, and does not replace a forward one', () => {
  const trailing = { basis: 'trailing' };
  expect(pairs(large('2025-01-02', 22), small('2025-01-02', 15, trailing))).toEqual([]);
  expect(pairs(large('2025-01-02', 26, trailing), small('2025-01-02', 15, trailing))).toEqual([]);
  const given = [large('2025-01-02', 22), large('2025-01-03', 26, trailing), small('2025-01-04', 15)];
  expect(pairs(...given)).toEqual([['2025-01-04', '2025-01-02', 22, 15]]);
});

test('other observations are no figures of these', () => {
  expect(pairs({ ...large('2025-01-02', 3), series: 'cpi' }, small('2025-01-02', 15))).toEqual([]);
});

test('without a basis to keep to, figures of each basis make pairs of their own', () => {
  const given = ['2025', '2026'].flatMap((basis) => [
    percentOf('eps-growth-large', '2025-01-02', 12, { basis }),
    percentOf('eps-growth-small', '2025-01-02', 15, { basis }),
  ]);
  const pairing = { large: 'eps-growth-large', small: 'eps-growth-small', maxPairGap: 31 };
  const bases = pairsOfObservations(given, pairing).map((pair) => [pair.large.basis, pair.small.basis]);
  expect(bases).toEqual([
    ['2025', '2025'],
    ['2026', '2026'],
  ]);
  const crossed = [given[0], given[3]].flatMap((one) => one ?? []);
  expect(pairsOfObservations(crossed, pairing)).toEqual([]);
});

test('a pair holds from its day until the next one, and is known until it has grown old', () => {
  // Sessions of 2025-01-02, 03, 06, 07, 08, 10 (the 9th was a day of mourning), 13, 14.
  const closes = new Float64Array(8).fill(1);
  const market = marketOf({ large: closes, small: closes, growth: closes }, { first: '2025-01-02' });
  const given = [large('2025-01-04', 20), small('2025-01-04', 15), large('2025-01-13', 30), small('2025-01-13', 15)];
  const found = pairsOfObservations(given, { large: 'pe-large', small: 'pe-small', maxPairGap: 31 });
  const columns = pairColumns(market, found, {
    begun: given[0]?.day,
    maxAge: 4,
    figure: (pair) => pair.small.value / pair.large.value,
    score: (ratio) => -ratio,
  });
  expect([...columns.value]).toEqual([NaN, NaN, 0.75, 0.75, 0.75, NaN, 0.5, 0.5]);
  expect([...columns.score]).toEqual([NaN, NaN, -0.75, -0.75, -0.75, NaN, -0.5, -0.5]);
  expect([...columns.available]).toEqual([0, 0, 1, 1, 1, 1, 1, 1]);
  expect([...columns.inForce]).toEqual([-1, -1, 0, 0, 0, 0, 1, 1]);
});

test('a pair that is stale when it comes ends the one before it', () => {
  const closes = new Float64Array(8).fill(1);
  const market = marketOf({ large: closes, small: closes, growth: closes }, { first: '2025-01-02' });
  const given = [
    ...[large('2025-01-02', 20, { provider: 'B' }), large('2025-01-10', 20), small('2025-01-10', 15)],
    small('2025-01-13', 10, { provider: 'B' }),
  ];
  const found = pairsOfObservations(given, { large: 'pe-large', small: 'pe-small', maxPairGap: 31 });
  const reading = { begun: undefined, maxAge: 4, figure: () => 1, score: () => 1 };
  const columns = pairColumns(market, found, reading);
  expect([...columns.value]).toEqual([NaN, NaN, NaN, NaN, NaN, 1, NaN, NaN]);
  expect([...columns.inForce]).toEqual([-1, -1, -1, -1, -1, 0, 1, 1]);
  expect([...columns.available]).toEqual(Array(8).fill(0));
});

const pairOf = (provider: string, more: Partial<Given> = {}) => [
  { ...large('2025-01-02', 22, { provider }), ...more },
  { ...small('2025-01-02', 15, { provider }), ...more },
];
const providers = (...given: Given[]) =>
  pairsOfObservations(given, { large: 'pe-large', small: 'pe-small', maxPairGap: 31 }).map(
    (pair) => pair.large.provider,
  );

test('of several pairs of one day that of the first provider by name holds last, in whatever order they come', () => {
  for (const order of ['ABC', 'CBA', 'BAC', 'CAB']) {
    expect(providers(...[...order].flatMap((provider) => pairOf(provider))), order).toEqual(['C', 'B', 'A']);
  }
});

test('one of the command line holds last, be it by one of its figures', () => {
  const [over = large('2025-01-02', 22), of = small('2025-01-02', 15)] = pairOf('Z');
  expect(providers({ ...over, byHand: true }, of, ...pairOf('A'))).toEqual(['A', 'Z']);
  expect(providers(over, { ...of, byHand: true }, ...pairOf('A'))).toEqual(['A', 'Z']);
  expect(providers(over, of, ...pairOf('A'))).toEqual(['Z', 'A']);
});
