import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as loops from '../../src/kernel/loops.ts';
import { centred } from '../../src/stats/moments.ts';
import { rollingComoments } from '../../src/stats/rolling/rolling-comoments.ts';
import { column, columns } from '../helpers/markets/columns.ts';

/** Each loop in plain words, to be met bit for bit. */
const { NaN: unknown } = Number;
const at = (x: Float64Array, t: number) => x[t] ?? unknown;
const rows = (x: Float64Array, row: (t: number) => number) => Float64Array.from(x, (_, t) => row(t));
const held = (x: number) => Math.min(1, Math.max(-1, x));
const gaps = { gaps: true };
const counts = fc.integer({ min: 2, max: 12 });

test('simple returns', () => {
  fc.assert(
    fc.property(column(gaps), (x) => {
      expect(loops.simpleReturns(x)).toEqual(rows(x, (t) => at(x, t) / at(x, t - 1) - 1));
    }),
  );
});

test('changes, with and without snapping small ones to zero', () => {
  fc.assert(
    fc.property(column(gaps), counts, fc.constantFrom(0, 1e-12, 0.5), (x, lag, least) => {
      const move = (t: number) => at(x, t) - at(x, t - lag);
      expect(loops.changeOver(x, lag, least)).toEqual(rows(x, (t) => (Math.abs(move(t)) < least ? 0 : move(t))));
    }),
  );
});

test('products clamped to -1 and 1', () => {
  fc.assert(
    fc.property(column(gaps), (x) => {
      expect(loops.held(x, 0.5)).toEqual(x.map((value) => held(value / 2)));
      expect(loops.held(x, 4)).toEqual(x.map((value) => held(value * 4)));
    }),
  );
});

test('z-scores', () => {
  fc.assert(
    fc.property(column(gaps), counts, (x, window) => {
      const { meanX, sumXX } = rollingComoments(x, x, window);
      const deviation = (t: number) => Math.sqrt(at(sumXX, t) / (window - 1));
      const z = (t: number) => (deviation(t) < 1e-12 ? unknown : (at(x, t) - at(meanX, t)) / deviation(t));
      expect(loops.zScore(x, window, 1e-12)).toEqual(rows(x, z));
    }),
  );
});

test('correlations, and rows that running sums cannot decide', () => {
  let doubts = 0;
  fc.assert(
    fc.property(columns(gaps), counts, ([x, y], window) => {
      const { sumXX, sumYY, sumXY } = rollingComoments(x, y, window);
      const isStill = (side: Float64Array, t: number) => new Set(side.subarray(t - window + 1, t + 1)).size === 1;
      const isSafe = (sum: number) => sum > 1e-140 && sum < 1e140;
      const expected = new Float64Array(x.length).fill(unknown);
      const doubtful: number[] = [];
      for (let t = window - 1; t < x.length; t++) {
        const [xx, yy] = [at(sumXX, t), at(sumYY, t)];
        if (Number.isNaN(xx) || isStill(x, t) || isStill(y, t)) continue;
        const r = at(sumXY, t) / Math.sqrt(xx * yy);
        if (isSafe(xx) && isSafe(yy) && Math.abs(r) > 0.01) expected[t] = held(r);
        else doubtful.push(t);
      }
      doubts += doubtful.length;
      expect(loops.correlation(x, y, window, 0.01)).toEqual({
        result: expected,
        doubtful: Uint8Array.from(x, (_, t) => (doubtful.includes(t) ? 1 : 0)),
      });
    }),
    { numRuns: 500 },
  );
  expect(doubts).toBeGreaterThan(10);
});

test('rows of windows without movement', () => {
  let found = 0;
  fc.assert(
    fc.property(column({ ...gaps, maxLength: 60 }), fc.integer({ min: 2, max: 4 }), (x, window) => {
      const isNear = (t: number) => Math.abs(at(x, t) - at(x, t - 1)) < 1.5;
      const still = Array.from(x.keys()).filter(
        (t) => t >= window - 1 && Array.from({ length: window - 1 }, (_, i) => isNear(t - i)).every(Boolean),
      );
      found += still.length;
      expect(loops.stillRows(x, window, 1.5)).toEqual(Int32Array.from(still));
    }),
  );
  expect(found).toBeGreaterThan(50);
});

test('scores in a band of columns, and in one of two figures', () => {
  fc.assert(
    fc.property(columns(gaps), fc.double({ min: 0, max: 2, noNaN: true }), ([rho, low], width) => {
      const high = low.map((x) => x + width);
      const score = (t: number, from: number, to: number) =>
        held(1 - 2 * (to - from > 1e-12 ? (at(rho, t) - from) / (to - from) : unknown));
      expect(loops.bandScores(low, high, rho, 1, 1e-12)).toEqual(rows(rho, (t) => score(t, at(low, t), at(high, t))));
      const [one, other] = [Float64Array.of(0.76), Float64Array.of(0.76 + width)];
      expect(loops.bandScores(one, other, rho, 0, 1e-12)).toEqual(rows(rho, (t) => score(t, 0.76, 0.76 + width)));
    }),
  );
});

test('the gate', () => {
  const shares = fc.array(fc.constantFrom(unknown, -0.2, 0, 0.1, 0.5, 0.55, 0.6, 0.9), {
    minLength: 60,
    maxLength: 60,
  });
  let changes = 0;
  fc.assert(
    fc.property(shares, shares, shares, (lead, rank, over) => {
      let isOn = false;
      let closing = 0;
      const flags = lead.map((x, t) => {
        const r = rank[t] ?? unknown;
        if (!isOn && r >= 0.6 && x >= 0.1 && (over[t] ?? unknown) > 0) [isOn, closing] = [true, 0];
        else if (isOn) {
          closing = r < 0.5 || x <= 0 ? closing + 1 : 0;
          isOn = closing < 2;
        }
        return isOn ? 1 : 0;
      });
      changes += flags.filter((flag, t) => t > 0 && flag !== flags[t - 1]).length;
      const [x, r, g] = [lead, rank, over].map((values) => Float64Array.from(values)) as [
        Float64Array,
        Float64Array,
        Float64Array,
      ];
      expect(loops.gate(x, r, g, 0.6, 0.5, 0.1, 2)).toEqual(Uint8Array.from(flags));
    }),
  );
  expect(changes).toBeGreaterThan(100);
});

test('the correlation of two samples', () => {
  const scaled = (x: Float64Array) => {
    const { deviations } = centred(x);
    const size = deviations.reduce((largest, d) => Math.max(largest, Math.abs(d)), 0);
    return deviations.map((d) => d / size);
  };
  const products = (x: Float64Array, y: Float64Array) => x.reduce((sum, value, t) => sum + value * at(y, t), 0);
  fc.assert(
    fc.property(columns(gaps), ([x, y]) => {
      const [a, b] = [scaled(x), scaled(y)];
      expect(loops.sampleCorrelation(x, y)).toBe(held(products(a, b) / Math.sqrt(products(a, a) * products(b, b))));
    }),
  );
});
