import { describe, expect, it } from 'vitest';
import { daysFromIso } from '../../../src/dates/civil-dates.ts';
import { similarityNotes } from '../../../src/market/quality/similarity.ts';
import { usLabels } from '../../../src/series/labels.ts';
import { normalDeviate, seededRandom } from '../../../src/stats/random.ts';
import { marketOf } from '../../helpers/markets/series.ts';

const n = 1400;
const days = Array.from({ length: n }, (_, i) => daysFromIso('2020-01-01') + i);

/** Daily shocks that no two seeds share. */
const shocks = (seed: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: n }, () => normalDeviate(random) / 100);
};

const walk = (moves: readonly number[]) => {
  let level = 100;
  return moves.map((move) => {
    level *= 1 + move;
    return level;
  });
};

const [market, own, other, third] = [shocks(1), shocks(2), shocks(3), shocks(4)];
/** Moves that have `share` of the market's in them, and the rest of their own. */
const mixed = (share: number, rest: readonly number[]) =>
  rest.map((move, i) => share * (market[i] ?? 0) + Math.sqrt(1 - share * share) * move);

const notes = (large: readonly number[], small: readonly number[], growth: readonly number[]) =>
  similarityNotes(marketOf(days, large, small, growth), usLabels);

const [large, small, growth] = [walk(mixed(0.9, own)), walk(mixed(0.9, other)), walk(mixed(0.9, third))];

describe('likenessNotes', () => {
  it('has no note on three that move together as indices do', () => expect(notes(large, small, growth)).toEqual([]));

  it('asks about a file supplied twice if two move as one, at any level', () => {
    expect(
      notes(
        large,
        large.map((close) => close * 7),
        growth,
      ),
    ).toEqual([
      {
        code: 'identical',
        severity: 'warning',
        message: 'S&P 500 and Russell 2000 move as one (correlation 1.0000): is it the same file twice?',
      },
    ]);
  });

  it('asks whether one is shifted by a day if it hardly moves with the others', () => {
    const shifted = [small[0] ?? 0, ...small.slice(0, -1)];
    const found = notes(large, shifted, growth);
    expect(found.map(({ code }) => code)).toEqual(['unrelated', 'unrelated']);
    expect(found[0]?.message).toMatch(
      /^S&P 500 and Russell 2000 hardly move together \(correlation -?0\.\d\d\): is one of them shifted by a day\?$/,
    );
    expect(found[1]?.message).toMatch(/^Russell 2000 and Nasdaq Composite hardly/);
  });

  it('judges by the last five years, 1,260 sessions', () => {
    const unlikeBefore = small.map((close, i) => (i < n - 1260 ? 1 + (i % 2) : close));
    expect(notes(large, unlikeBefore, growth)).toEqual([]);
  });

  it('has no note if a correlation is unknown: another check reports a constant series', () => {
    expect(
      notes(
        large,
        large.map(() => 5),
        growth,
      ),
    ).toEqual([]);
    expect(similarityNotes(marketOf([1], [1], [1], [1]), usLabels)).toEqual([]);
    expect(similarityNotes(marketOf([], [], [], []), usLabels)).toEqual([]);
  });
});
