import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compositeColumns } from '../../../src/judgement/verdict/composite.ts';
import { runOf } from '../../helpers/processes/runs.ts';

const { NaN: unknown } = Number;

/** Composite, coverage and agreement of one session. */
function weighed(...runs: Parameters<typeof runOf>[]) {
  const { composite, coverage, agreement } = compositeColumns(
    runs.map((run) => runOf(...run)),
    0,
    1,
  );
  return [composite[0], coverage[0], agreement[0]].map((x) => (x === undefined || Number.isNaN(x) ? null : x));
}

const near = (x: number) => expect.closeTo(x, 12);

test.each([
  // (2 · -0.5 + 0.5 + 0.8 + 2 · 1) / 6, of which 4 of 6 agree
  ['all known', [[[-0.5], { weight: 2 }], [[0.5]], [[0.8]], [[1], { weight: 2 }]], [near(2.3 / 6), 1, near(4 / 6)]],
  ['one unknown: out of the mean, not covered', [[[0.6]], [[unknown]]], [near(0.6), 0.5, 1]],
  ['one without a case: out of the mean, covered', [[[0.6]], [[unknown], { noCase: [1] }]], [near(0.6), 1, 1]],
  ['one not given: out of both', [[[0.6]], [[-1], { given: [0] }]], [near(0.6), 1, 1]],
  ['one given and unknown', [[[0.6]], [[unknown], { given: [1] }]], [near(0.6), 0.5, 1]],
  ['one at 0: in the mean, on no side', [[[0.6]], [[0]], [[-0.2]]], [near(0.4 / 3), 1, 0.5]],
  ['a relief side', [[[-0.6]], [[0.2]], [[-0.2], { weight: 2 }]], [near(-0.2), 1, 0.75]],
  ['a composite of 0 has no side', [[[0.5]], [[-0.5]]], [0, 1, null]],
  ['all at 0', [[[0]], [[0]]], [0, 1, null]],
  ['none known', [[[unknown]], [[unknown], { noCase: [1] }]], [null, 0.5, null]],
  ['none given', [[[1], { given: [0] }]], [null, null, null]],
  ['weight 0', [[[0.6]], [[-1], { weight: 0 }]], [near(0.6), 1, 1]],
] satisfies [string, Parameters<typeof runOf>[], unknown[]][])('%s', (_, runs, expected) => {
  expect(weighed(...runs)).toEqual(expected);
});

const scores = fc.array(fc.oneof(fc.double({ min: -1, max: 1, noNaN: true }), fc.constant(unknown)), {
  minLength: 6,
  maxLength: 6,
});
const flags = fc.array(fc.nat(1), { minLength: 6, maxLength: 6 });
const run = fc.record({ scores, weight: fc.integer({ min: 1, max: 3 }), given: flags, noCase: flags });

test('rows of a part are the rows of the whole', () => {
  fc.assert(
    fc.property(fc.array(run, { maxLength: 4 }), fc.nat(6), fc.nat(6), (given, a, b) => {
      const runs = given.map(({ scores: said, ...options }) => runOf(said, options));
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const [whole, part] = [compositeColumns(runs, 0, 6), compositeColumns(runs, from, to)];
      for (const name of ['composite', 'coverage', 'agreement'] as const) {
        expect(part[name]).toEqual(whole[name].slice(from, to));
      }
    }),
  );
});
