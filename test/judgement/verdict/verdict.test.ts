import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/judgement/evaluation.ts';
import { stateOfCode } from '../../../src/judgement/verdict/state.ts';
import { thresholds } from '../../../src/judgement/verdict/thresholds.ts';
import { anyStale, type Grounds, verdictCodeAt, verdictColumns } from '../../../src/judgement/verdict/verdict.ts';
import { marketOf } from '../../helpers/markets/markets.ts';
import { marketsWithRow } from '../../helpers/markets/random-market.ts';
import { gateOf, groundsOf, runOf } from '../../helpers/processes/runs.ts';

const { NaN: unknown } = Number;
const letters = { breakout: 'B', 'relief-rally': 'R', undecided: 'u', 'no-rotation': 'n', 'insufficient-data': '?' };

/** A letter for each session's verdict. */
const verdicts = (grounds: Grounds) =>
  Array.from(verdictColumns(grounds).state, (code) => letters[stateOfCode(code)]).join('');

const held = (grounds: Grounds) => Array.from(verdictColumns(grounds).latched);

/** One signal, so that its scores are the composites. */
const composites = (...scores: number[]) => [runOf(scores)];

test('a direction is taken from 0.20 and dropped below 0.10; 0.60 of the weight must be known', () => {
  expect(thresholds).toEqual({ enter: 0.2, exit: 0.1, minCoverage: 0.6 });
});

test('other thresholds are those of every row', () => {
  const grounds = groundsOf([runOf([0.25, 0.3, 0.25, 0.15, -0.25, -0.3])], {
    thresholds: { enter: 0.3, exit: 0.2, minCoverage: 0.6 },
  });
  expect(verdicts(grounds)).toBe('uBBuuR');
  expect(Array.from(grounds.stalePrices, (_, t) => letters[stateOfCode(verdictCodeAt(grounds, t) ?? 0)]).join('')).toBe(
    'uBBuuR',
  );
  const half = [runOf([1, 1], { given: [1, 1] }), runOf([unknown, unknown], { id: 'other' })];
  expect(verdicts(groundsOf(half))).toBe('??');
  expect(verdicts(groundsOf(half, { thresholds: { ...thresholds, minCoverage: 0.5 } }))).toBe('BB');
});

describe('hysteresis', () => {
  test.each([
    ['enters at +0.20, not below', [0.1999, 0.2], 'uB'],
    ['stays to +0.10, leaves below', [0.2, 0.15, 0.1, 0.0999], 'BBBu'],
    ['does not enter again between', [0.2, 0.05, 0.15, 0.1999, 0.2], 'BuuuB'],
    ['enters relief at -0.20', [-0.1999, -0.2], 'uR'],
    ['stays in relief to -0.10', [-0.2, -0.15, -0.1, -0.0999], 'RRRu'],
    ['flips at once', [0.5, -0.2, 0.2], 'BRB'],
    ['leaves on the other side of 0 too', [0.5, -0.15, -0.15], 'Buu'],
    ['leaves relief on the other side of 0 too', [-0.5, 0.15, 0.15], 'Ruu'],
    ['begins undecided', [0.15, -0.15, 0], 'uuu'],
  ])('%s', (_, scores, expected) => {
    expect(verdicts(groundsOf(composites(...scores)))).toBe(expected);
  });

  test('runs on underneath a closed gate', () => {
    const grounds = groundsOf(composites(0.3, 0.15, 0.15, 0.15), { gate: gateOf([0, 0, 1, 1]) });
    expect(verdicts(grounds)).toBe('nnBB');
    expect(held(grounds)).toEqual([1, 1, 1, 1]);
  });

  test('is reset by insufficient data; the gate is not', () => {
    expect(verdicts(groundsOf(composites(0.3, 0.15, unknown, 0.15, 0.3)))).toBe('BB?uB');
    const grounds = groundsOf(composites(0.3, 0.15, 0.15), { stalePrices: Uint8Array.of(0, 1, 0) });
    expect(verdicts(grounds)).toBe('B?u');
    expect(held(grounds)).toEqual([1, 0, 0]);
  });
});

describe('insufficient data', () => {
  test('while the prices of an index are stale', () => {
    expect(verdicts(groundsOf(composites(0.3, 0.3, 0.3), { stalePrices: Uint8Array.of(0, 1, 0) }))).toBe('B?B');
  });

  test('while the lead has no rank, also with the gate off', () => {
    const gate = { ...gateOf([0, 0, 1]), percentile: Float64Array.of(unknown, 0.1, 0.8) };
    expect(verdicts(groundsOf(composites(0.3, 0.3, 0.3), { gate }))).toBe('?nB');
  });

  test('while the correlation is unknown, whatever else is known', () => {
    const others = [runOf([0.3, 0.3], { weight: 9 })];
    expect(verdicts(groundsOf([runOf([unknown, 0.3], { id: 'correlation' }), ...others]))).toBe('?B');
  });

  test('not so where there is no correlation among the signals', () => {
    expect(verdicts(groundsOf([runOf([unknown, 0.3], { id: 'other' }), runOf([0.3, 0.3], { weight: 9 })]))).toBe('BB');
  });

  test('below a coverage of 0.60', () => {
    const known = (weight: number) => [runOf([0.3], { weight }), runOf([unknown], { weight: 10 - weight })];
    expect(verdicts(groundsOf(known(6)))).toBe('B');
    expect(verdicts(groundsOf(known(5)))).toBe('?');
  });

  test('a signal that is not applicable counts in the coverage, one that is not available does not', () => {
    expect(verdicts(groundsOf([...composites(0.3), runOf([unknown], { weight: 9, noCase: [1] })]))).toBe('B');
    expect(verdicts(groundsOf([...composites(0.3), runOf([unknown], { weight: 9, given: [0] })]))).toBe('B');
    expect(verdicts(groundsOf([...composites(0.3), runOf([unknown], { weight: 9, given: [1] })]))).toBe('?');
  });

  test('a series is available from its first observation on', () => {
    const later = runOf([unknown, unknown, 0.3], { weight: 9, given: [0, 1, 1] });
    expect(verdicts(groundsOf([...composites(0.3, 0.3, 0.3), later]))).toBe('B?B');
  });
});

describe('support', () => {
  const withSupport = (price: number[], ...support: [number[], 'fundamental' | 'macro', number?][]) =>
    groundsOf([
      runOf(price, { weight: 9 }),
      ...support.map(([scores, family, weight = 1]) => runOf(scores, { family, weight })),
    ]);

  test('below 0 shows a breakout as undecided and keeps the latched direction', () => {
    const grounds = withSupport([0.5, 0.5, 0.2, 0.2], [[0.1, -0.1, -0.1, 0.1], 'fundamental']);
    expect(verdicts(grounds)).toBe('BuuB');
    expect(held(grounds)).toEqual([1, 1, 1, 1]);
  });

  test('at 0 or unknown shows it', () => {
    expect(verdicts(withSupport([0.5, 0.5], [[0, unknown], 'macro']))).toBe('BB');
  });

  test('does not touch a relief rally, nor is it the business of prices', () => {
    expect(verdicts(withSupport([-0.5], [[-1], 'macro']))).toBe('R');
    expect(verdicts(groundsOf([runOf([0.5], { weight: 9 }), runOf([-1], { family: 'seasonal' })]))).toBe('B');
  });

  test('is the weighted mean of the known fundamental and macro scores', () => {
    const grounds = withSupport(
      [0.5, 0.5, 0.5],
      [[1, 1, unknown], 'fundamental', 2],
      [[-0.5, unknown, unknown], 'macro'],
    );
    expect(Array.from(verdictColumns(grounds).support)).toEqual([0.5, 1, unknown]);
  });
});

test('the prices of an index are stale from the fifth equal close running until the next different one', () => {
  const moving = Float64Array.from({ length: 10 }, (_, t) => 100 + t);
  const still = [1, 2, 2, 2, 2, 2, 2, 3, 3, 3];
  const expected = Uint8Array.of(0, 0, 0, 0, 0, 1, 1, 0, 0, 0);
  for (const role of ['large', 'small', 'growth']) {
    const market = marketOf({ large: moving, small: moving, growth: moving, [role]: still });
    expect(anyStale(market), role).toEqual(expected);
  }
});

describe('the verdict on one row alone', () => {
  test('is that of the column, on any row of a random market', () => {
    fc.assert(
      fc.property(marketsWithRow, ([market, t]) => {
        const { runs, gate, stalePrices, verdict } = evaluate(market);
        expect(verdictCodeAt({ runs, gate, stalePrices }, t)).toBe(verdict.state[t]);
      }),
      { numRuns: 100 },
    );
  });

  /** Scores near the limits, so that what was held matters for long. */
  const nearLimits = fc.constantFrom(0.2, 0.1, 0.15, 0.15, 0.15, -0.15, -0.1, -0.2, 0.0999, unknown);
  const blind = fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
  const sessions = { minLength: 700, maxLength: 700 };

  test('is that of the column where composites linger between the limits for hundreds of sessions', () => {
    const lingering = fc.array(fc.tuple(nearLimits, fc.integer({ min: 1, max: 300 })), { minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(lingering, fc.array(blind, sessions), fc.boolean(), (stretches, stillRows, freezes) => {
        const scores = stretches.flatMap(([score, length]) => Array<number>(length).fill(score));
        const row = (flags: number[]) => Uint8Array.from(scores, (_, t) => (freezes ? (flags[t] ?? 0) : 0));
        const grounds = groundsOf([runOf(scores)], { stalePrices: row(stillRows) });
        const { state } = verdictColumns(grounds);
        expect(Array.from(state, (_, t) => verdictCodeAt(grounds, t))).toEqual(Array.from(state));
      }),
      { numRuns: 30 },
    );
  });

  test('is null if the permitted rows do not decide it and there are rows before', () => {
    const grounds = groundsOf(composites(0.3, ...Array<number>(100).fill(0.15)));
    expect(stateOfCode(verdictCodeAt(grounds, 100, 0) ?? 0)).toBe('breakout');
    expect(verdictCodeAt(grounds, 100, 1)).toBeNull();
    const reset = { ...grounds, stalePrices: grounds.stalePrices.with(60, 1) };
    expect(stateOfCode(verdictCodeAt(reset, 100, 50) ?? 0)).toBe('undecided');
    expect(stateOfCode(verdictCodeAt(groundsOf(composites(0.3, 0.3, 0.15)), 2, 1) ?? 0)).toBe('breakout');
  });
});
