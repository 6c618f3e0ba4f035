import fc from 'fast-check';
import { expect, test } from 'vitest';
import { states } from '../../src/judgement/names.ts';
import { compositeOf } from '../../src/kernel/composite.ts';
import * as loops from '../../src/kernel/loops.ts';

const { NaN: unknown } = Number;
const n = 30;
const flags = fc.uint8Array({ minLength: n, maxLength: n, min: 0, max: 1 });
const figures = (...values: number[]) =>
  fc
    .array(fc.oneof(fc.constantFrom(...values), fc.double({ min: -1, max: 1, noNaN: true })), {
      minLength: n,
      maxLength: n,
    })
    .map((column) => Float64Array.from(column));
const scores = figures(unknown, -1, -0.5, 0, 0.5, 1);

const signal = fc.record({
  score: scores,
  given: fc.option(flags, { nil: undefined }),
  noCase: fc.option(flags, { nil: undefined }),
  weight: fc.constantFrom(0.5, 1, 2),
});

test('composite, coverage and agreement, bit for bit', () => {
  fc.assert(
    fc.property(fc.array(signal, { maxLength: 6 }), (signals) => {
      const weight = (list: typeof signals) => list.reduce((sum, one) => sum + one.weight, 0);
      const expected = Array.from({ length: n }, (_, t) => {
        const score = (one: (typeof signals)[number]) => one.score[t] ?? unknown;
        const given = signals.filter((one) => one.given?.[t] !== 0);
        const known = given.filter((one) => !Number.isNaN(score(one)));
        const covered = given.filter((one) => !Number.isNaN(score(one)) || one.noCase?.[t] === 1);
        const mean = known.reduce((sum, one) => sum + one.weight * score(one), 0) / weight(known);
        const side = (sign: number) => weight(known.filter((one) => Math.sign(score(one)) === sign));
        const onItsSide = mean > 0 ? side(1) : side(-1);
        return [mean, weight(covered) / weight(given), mean === 0 ? unknown : onItsSide / (side(1) + side(-1))];
      });
      const pick = (i: number) => Float64Array.from(expected, (row) => row[i] ?? unknown);
      expect(compositeOf(signals, n)).toEqual({ composite: pick(0), coverage: pick(1), agreement: pick(2) });
    }),
  );
});

test('the hysteresis and the states, with and without a correlation', () => {
  const seen = new Set<string>();
  const input = fc.record({
    composite: figures(unknown, -0.2, -0.15, -0.1, 0, 0.1, 0.15, 0.2),
    coverage: figures(0.59, 0.6, 1, 1, 1),
    support: scores,
    correlation: figures(unknown, 0.5, 0.5, 0.5),
    rank: figures(unknown, 0.5, 0.5, 0.5),
    frozen: flags.map((column) => column.map((flag, t) => (t % 5 === 0 ? flag : 0))),
    on: flags,
  });
  fc.assert(
    fc.property(input, (given) => {
      let holding = 0;
      const expected = Array.from({ length: n }, (_, t) => {
        const mean = given.composite[t] ?? unknown;
        const isBlind = given.frozen[t] === 1 || Number.isNaN(given.rank[t]) || Number.isNaN(given.correlation[t]);
        if (isBlind || Number.isNaN(mean) || !((given.coverage[t] ?? 0) >= 0.6)) {
          holding = 0;
          return { held: 0, state: 'insufficient-data' };
        }
        if (Math.abs(mean) >= 0.2) holding = Math.sign(mean);
        else if (holding * mean < 0.1) holding = 0;
        const direction = holding > 0 && !((given.support[t] ?? unknown) < 0) ? 'breakout' : 'undecided';
        const open = holding < 0 ? 'relief-rally' : direction;
        return { held: holding, state: given.on[t] === 1 ? open : 'no-rotation' };
      });
      for (const { state } of expected) seen.add(state);
      const { composite, coverage, support, correlation, rank, frozen, on } = given;
      const weighed = [composite, coverage, support, correlation, rank, frozen, on] as const;
      const { state, held } = loops.states(...weighed, 0.2, 0.1, 0.6);
      expect(Array.from(new Int8Array(held.buffer))).toEqual(expected.map((row) => row.held));
      expect(Array.from(state, (code) => states[code])).toEqual(expected.map((row) => row.state));
    }),
    { numRuns: 300 },
  );
  expect(seen).toEqual(new Set(states));
});
