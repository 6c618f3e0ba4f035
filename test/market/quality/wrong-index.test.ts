import { describe, expect, it, test } from 'vitest';
import { daysFromIso } from '../../../src/dates/civil-dates.ts';
import type { YearEnd } from '../../../src/identity/compared-year-ends.ts';
import type { IndexEvidence } from '../../../src/identity/identify-index.ts';
import type { LevelEvidence } from '../../../src/identity/level-evidence.ts';
import { nameClaim } from '../../../src/identity/name-claim.ts';
import { levelWords, rebasedWords, wrongIndex } from '../../../src/market/quality/wrong-index.ts';

/** Year ends of 2021 on, published at 100. */
const ends = (...closes: number[]): YearEnd[] =>
  closes.map((close, i) => ({
    ...{ day: daysFromIso(`${2021 + i}-12-31`), close, published: 100 },
    basisPoints: Math.abs(close - 100) * 100,
  }));

const levels = (state: LevelEvidence['state'], ...closes: number[]): LevelEvidence => ({
  ...{ state, yearEnds: ends(...closes), agreeing: 0, ratio: 1, mayBeRebased: false },
});

const evidence = (large: LevelEvidence, symbol: string | null = null): IndexEvidence => ({
  symbol: symbol === null ? { kind: 'none' } : nameClaim(symbol),
  name: { kind: 'none' },
  levels: { large, small: levels('open'), growth: levels('open') },
});

const wrong = (large: LevelEvidence, symbol: string | null = null) =>
  wrongIndex('large', evidence(large, symbol), { file: 'f.csv', symbol });

describe('levelWords', () => {
  test.each([
    [[100, 100.02, 100], '1 of 3 year ends is off (2022: 100.02, published 100)'],
    [[105, 100.005, 103, 100], '2 of 4 year ends are off (2023: 103, published 100)'],
    [[90], '1 of 1 year end is off (2021: 90, published 100)'],
  ])('of %j tells how many are off and the last of them', (closes, words) => {
    expect(levelWords(levels('belied', ...closes))).toBe(words);
  });
});

test.each([
  [1, '1 year end'],
  [2, '2 year ends'],
])('rebasedWords counts %d', (n, words) => {
  expect(rebasedWords('S&P 500', n)).toBe(
    `begins near 100, as an index built from returns does, and ${words} cannot show which it is: it is used as the S&P 500 by its name; levels and targets do not apply`,
  );
});

describe('the guess at what belied levels are', () => {
  const fund = /^it may be a fund such as SPY or IWM: its file name should say so; for other indices: /;
  const anything = /^it may be another index, a fund or adjusted prices; for other indices: /;
  test.each([
    [[9.01, 10.99], fund],
    [[9, 10], anything],
    [[10, 11], anything],
    [[10, 50], anything],
    [[50, 10], anything],
  ])('from closes of %j where 100 is published', (closes, hint) => {
    expect(wrong(levels('belied', ...closes))?.hint).toMatch(hint);
  });
});

describe('a symbol of another index', () => {
  const what = (symbol: string) => wrong(levels('open'), symbol)?.what;

  it('is named with its index', () => {
    expect(what('^RUT')).toBe('is not the S&P 500 but the Russell 2000: it names "^RUT"');
  });

  it('of a fund is named without: the file is not that index either', () => {
    expect(what('IWM')).toBe('is not the S&P 500: it names "IWM"');
  });
});

it('is nothing where the levels are those of the index, or speak neither way', () => {
  expect([
    wrong(levels('confirmed', 100), '^RUT'),
    wrong(levels('rescaled', 50)),
    wrong(levels('open', 100.5)),
  ]).toEqual([undefined, undefined, undefined]);
});
