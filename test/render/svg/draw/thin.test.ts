import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownPoints, pathOf, thinned } from '../../../../src/render/svg/draw/thin.ts';

const same = (x: number) => x;

describe('a thinned line', () => {
  it('keeps the lowest and the highest value of every pixel, and both ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 50, maxLength: 400 }),
        (values) => {
          const x = (row: number) => row / 10;
          const kept = knownPoints(thinned(values, 0, values.length - 1, x, same)).map(([, y]) => y);
          expect(Math.min(...kept)).toBe(Math.min(...values));
          expect(Math.max(...kept)).toBe(Math.max(...values));
          expect([kept[0], kept.at(-1)]).toEqual([values[0], values.at(-1)]);
          for (let pixel = 0; pixel * 10 < values.length; pixel++) {
            const own = values.slice(pixel * 10, pixel * 10 + 10);
            expect(kept).toContain(Math.max(...own));
            expect(kept).toContain(Math.min(...own));
          }
        },
      ),
    );
  });

  it('is whole where each value has a pixel', () => {
    expect(thinned([1, 2, 3], 0, 2, (row) => row * 5, same)).toEqual([
      [0, 1],
      [5, 2],
      [10, 3],
    ]);
  });

  it('is interrupted where a value is unknown', () => {
    const points = thinned([1, Number.NaN, 3, 4], 0, 3, (row) => row * 5, same);
    expect(points).toEqual([[0, 1], null, [10, 3], [15, 4]]);
    expect(pathOf(points).match(/M/g)).toHaveLength(2);
  });
});

describe('a path', () => {
  it('is written in steps of tenths of a pixel that add up', () => {
    const points = Array.from({ length: 200 }, (_, i) => [i * 1.37, 50 + 30 * Math.sin(i / 7)] as const);
    const [start = '', ...steps] = pathOf(points).slice(1).split('l');
    const pair = (text: string) => [...text.matchAll(/-?\d*\.?\d+/g)].map(Number) as [number, number];
    const end = steps
      .map(pair)
      .reduce(([x, y], [right, down]) => [x + right, y + down] as [number, number], pair(start));
    expect(end[0]).toBeCloseTo(199 * 1.37, 0);
    expect(end[1]).toBeCloseTo(50 + 30 * Math.sin(199 / 7), 0);
    expect(Math.abs(end[0] - 199 * 1.37)).toBeLessThan(0.051);
  });
});
