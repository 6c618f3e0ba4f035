import { describe, expect, it, test } from 'vitest';
import { badTicks } from '../../../src/market/quality/bad-ticks.ts';

/** Thirty closes that move by half a percent up and down, and one of them moved by a factor. */
const closes = (factor: number, row = 15) =>
  Float64Array.from({ length: 30 }, (_, t) => (t % 2 === 0 ? 100 : 100.5) * (t === row ? factor : 1));

describe('wrongPrices', () => {
  it('finds nothing in prices that move alike', () => expect(badTicks(closes(1))).toEqual([]));

  it('finds one price far from its neighbours, with its move in units of the usual one', () => {
    const [found, ...others] = badTicks(closes(1.1));
    expect(others).toEqual([]);
    // To 100.5 * 1.1 from 100; the moves around are ln(100.5/100), and the way back is ln(110.55/100) as well.
    expect(found).toMatchObject({ row: 15, change: expect.closeTo(0.1055, 12) });
    expect(found?.multiple).toBeCloseTo(Math.log(1.1055) / Math.log(1.005), 9);
  });

  test.each([
    ['a move of eight times the usual one, going up', closes(1.005 ** 7.001), 1],
    ['a move of less than that', closes(1.005 ** 6.99), 0],
    ['one at the second row', closes(1.1, 1), 1],
    ['one at the first row, which has no row before', closes(1.1, 0), 0],
    ['one at the last row, of which no one knows yet', closes(1.1, 29), 0],
    ['less than 2% where prices hardly move', closes(1).map((close, t) => (t === 15 ? 101.9 : 100 + close / 1e4)), 0],
    ['a fall that stays', closes(1).map((close, t) => (t < 15 ? close : close * 0.9)), 0],
  ])('%s', (_, column, count) => expect(badTicks(column).length).toBe(count));

  it('takes a crash among days of crashes for what it is', () => {
    const turbulent = closes(0.9).map((close, t) => (t % 2 === 0 && t > 8 && t < 22 ? close * 1.04 : close));
    expect(badTicks(turbulent)).toEqual([]);
  });

  it('finds two bad ticks among good ones', () => {
    const column = closes(1.1).map((close, t) => (t === 20 ? close * 0.8 : close));
    expect(badTicks(column).map(({ row }) => row)).toEqual([15, 20]);
  });

  /** Closes after these logarithmic moves. */
  const moved = (...moves: number[]) =>
    Float64Array.from([0, ...moves], (_, t) => 100 * Math.exp(moves.slice(0, t).reduce((sum, move) => sum + move, 0)));
  const multiples = (...moves: number[]) => badTicks(moved(...moves)).map(({ multiple }) => multiple);

  it('measures the lesser of both moves by the median of the moves around them', () => {
    expect(multiples(0.01, 0.02, 0.03, 0.5, -0.5, 0.04, 0.05)).toEqual([expect.closeTo(0.5 / 0.03, 9)]);
    expect(multiples(0.01, 0.02, 0.03, 0.5, -0.5, 0.04)).toEqual([expect.closeTo(0.5 / 0.025, 9)]);
    expect(multiples(0.01, 0.02, 0.03, 0.5, -0.45, 0.04)).toEqual([expect.closeTo(0.45 / 0.025, 9)]);
  });

  it('looks at ten moves on either side', () => {
    const slow = Array.from({ length: 30 }, (_, i) => (i + 1) / 1000);
    // Of 1 to 15 the last ten before it, of 16 to 30 the first ten after it: 6 to 25, of which 15.5 is the middle.
    expect(multiples(...slow.slice(0, 15), 0.5, -0.5, ...slow.slice(15))).toEqual([expect.closeTo(0.5 / 0.0155, 9)]);
  });
});
