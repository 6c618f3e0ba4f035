import { describe, expect, it, test } from 'vitest';
import { classifiedMoves, isReversed, largeMoveRows, powerOfTen } from '../../../src/market/quality/moves.ts';

const told = (...closes: number[]) => {
  const column = Float64Array.from(closes);
  return classifiedMoves(column, largeMoveRows(column)).map(({ kind, row, through }) => [kind, row, through]);
};

describe('largeMoveRows', () => {
  it('finds moves of more than a fifth either way', () => {
    expect(largeMoveRows(Float64Array.of(100, 120, 144.1, 115.28, 92.2))).toEqual([2, 4]);
    expect(largeMoveRows(Float64Array.of())).toEqual([]);
  });
});

describe('powerOfTen', () => {
  test.each([
    [10, 1],
    [0.01, -2],
    [1147, 3],
    [0.088, -1],
    [8, 0],
    [12, 0],
    [1.05, 0],
    [0.5, 0],
  ])('of a ratio of %d is %d', (ratio, power) => expect(powerOfTen(ratio)).toBe(power));
});

describe('isTakenBack', () => {
  test.each([
    ['wholly', 0.5, -0.5, true],
    ['but for less than a quarter', 0.5, -0.41, true],
    ['but for more', 0.5, -0.39, false],
    ['but for just a quarter of the lesser', 0.625, -0.5, false],
    ['and more than that', 0.5, -0.7, false],
    ['not at all', 0.5, 0.5, false],
  ])('%s', (_, there, back, expected) => expect(isReversed(there, back)).toBe(expected));
});

describe('classifiedMoves', () => {
  test.each([
    ['a quiet series', [100, 101, 99, 100], []],
    ['a decimal point that slipped once', [5820, 59.5, 5817, 5759], [['unit-slip', 1, 1]]],
    ['a stretch in other units', [58, 59, 5900, 5850, 5812, 58.2, 58], [['unit-slip', 2, 4]]],
    [
      'two slips one after the other',
      [58, 0.58, 58, 59, 590, 59],
      [
        ['unit-slip', 1, 1],
        ['unit-slip', 4, 4],
      ],
    ],
    ['a wrong price', [100, 60, 101], [['bad-tick', 1, 1]]],
    [
      'two rows away from both sides, which are no wrong price',
      [100, 60, 61, 101],
      [
        ['jump', 1, 1],
        ['jump', 3, 3],
      ],
    ],
    [
      'other units and a jump, which does not reverse them',
      [100, 1000, 1300, 1310],
      [
        ['split', 1, 1],
        ['jump', 2, 2],
      ],
    ],
    ['other units to the end', [5900, 5850, 58.2, 58], [['split', 2, 2]]],
    ['a split of two for one', [100, 101, 50.4, 50], [['split', 2, 2]]],
    ['a reverse split of one for eight', [10, 10.1, 80.2, 81], [['split', 2, 2]]],
    ['a crash', [282.7, 224.84, 236.83], [['jump', 1, 1]]],
    [
      'a crash of which half is taken back',
      [100, 70, 90, 90],
      [
        ['jump', 1, 1],
        ['jump', 2, 2],
      ],
    ],
  ])('tells %s', (_, closes, expected) => expect(told(...closes)).toEqual(expected));

  it('gives the ratio of the close to the one before', () => {
    expect(classifiedMoves(Float64Array.of(200, 2, 200), [1, 2])).toEqual([
      { kind: 'unit-slip', row: 1, through: 1, ratio: 0.01 },
    ]);
  });
});
