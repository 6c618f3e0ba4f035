import { expect, test } from 'vitest';
import { aligned } from '../../../../src/render/screen/backtest/aligned.ts';

const rows = [
  ['later', 'sessions', 'needed', 'p'],
  ['breakout', '2,778', '±0.37', '0.08'],
];

test('columns stand apart by two, closer where the table would be too wide', () => {
  expect(aligned(rows, 34)).toEqual(['  later     sessions  needed     p', '  breakout     2,778   ±0.37  0.08']);
  expect(aligned(rows, 31)).toEqual(['  later    sessions needed    p', '  breakout    2,778  ±0.37 0.08']);
});

test('a table that is still too wide goes on below, each part with the first column', () => {
  expect(aligned(rows, 30)).toEqual([
    '  later    sessions needed',
    '  breakout    2,778  ±0.37',
    '  later       p',
    '  breakout 0.08',
  ]);
  expect(aligned(rows, 12).filter((line) => line.startsWith('  breakout'))).toHaveLength(3);
});

test('a table of one column is as it is', () => {
  expect(aligned([['a'], ['bc']], 4)).toEqual(['  a', '  bc']);
});
