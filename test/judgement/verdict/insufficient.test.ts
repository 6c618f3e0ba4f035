import { describe, expect, test } from 'vitest';
import { daysFromIso } from '../../../src/dates/civil-dates.ts';
import type { Evaluation } from '../../../src/judgement/evaluation.ts';
import { insufficientReasons } from '../../../src/judgement/verdict/insufficient.ts';
import { usualRules } from '../../../src/judgement/verdict/rules.ts';
import { verdictColumns } from '../../../src/judgement/verdict/verdict.ts';
import { otherLabels } from '../../../src/series/labels.ts';
import { type Role, roles } from '../../../src/series/series.ts';
import type { SignalRun } from '../../../src/signals/run.ts';
import { marketOf } from '../../helpers/markets/markets.ts';
import { gateOf, groundsOf, runOf } from '../../helpers/processes/runs.ts';

const unknown = Number.NaN;
/** Seven sessions, from 2025-12-30 to 2026-01-08. */
const moving = [1, 2, 3, 4, 5, 6, 7];
const market = marketOf({ large: moving, small: moving, growth: moving }, { first: '2025-12-30' });

/** A signal with that score on the last session, and 1 before. */
const ending = (last: number, options: Parameters<typeof runOf>[1] = {}): SignalRun => {
  const run = runOf([1, 1, 1, 1, 1, 1, last], options);
  return { ...run, signal: { ...run.signal, noun: `the ${options.id ?? 'signal'}` } };
};
const flags = (last: number) => [1, 1, 1, 1, 1, 1, last];

/** An evaluation of such signals with nothing else amiss. */
function evaluated(runs: readonly SignalRun[], change: Partial<Evaluation> = {}): Evaluation {
  const grounds = { ...groundsOf(runs), gate: gateOf(flags(1)), stalePrices: new Uint8Array(7) };
  const verdict = verdictColumns(grounds);
  const columns = { verdict, pricesAlone: verdict, withoutByHand: null };
  return { ...grounds, ...columns, rules: usualRules, market, t: 6, staleBy: null, ...change };
}
const known = [ending(0.5)];
const reasons = (evaluation: Evaluation) => insufficientReasons(evaluation, []);

test('where nothing is amiss there is no reason', () => {
  expect(reasons(evaluated(known))).toEqual([]);
});

describe('old data', () => {
  const old = (change: Partial<Evaluation['market']> = {}, staleBy = 15) =>
    evaluated(known, { staleBy, market: { ...market, asOf: daysFromIso('2026-01-30'), ...change } });
  /** One file of each index, to 2026-01-30 unless another last day is named. */
  const files = (last: Partial<Record<Role, string>>) =>
    roles.map((role) => ({ role, last: daysFromIso(last[role] ?? '2026-01-30') }));
  const [onLast, before, after] = ['2026-01-08', '2026-01-07', '2026-01-09'] as const;
  const fetch = 'rotation data fetch --into DIR';

  test('is named with its age and the file that ends first', () => {
    expect(insufficientReasons(old(), files({ small: onLast }))).toEqual([
      `the last common session is 2026-01-08, 15 sessions before 2026-01-30 (the Russell 2000 ends there: ${fetch})`,
    ]);
    expect(reasons(old({}, 1))).toEqual(['the last common session is 2026-01-08, 1 session before 2026-01-30']);
  });

  test.each([
    [{ small: onLast, growth: before }, ` (the Russell 2000 and the Nasdaq Composite end there: ${fetch})`],
    [{ large: onLast, small: onLast, growth: onLast }, ` (all three end there: ${fetch})`],
    [{ small: after }, ''],
  ])('names the files that have nothing after it: %j', (last, expected) => {
    expect(insufficientReasons(old(), files(last))[0]?.split('2026-01-30')[1]).toBe(expected);
  });

  test('goes by the later of two files of one index', () => {
    const spliced = [...files({ small: onLast, growth: before }), ...files({}).slice(2)];
    expect(insufficientReasons(old(), spliced)[0]).toContain('(the Russell 2000 ends there: ');
  });

  test('is downloaded into the folder that was named, or again where the program cannot', () => {
    const labels = otherLabels({ large: 'DAX', small: 'MDAX', growth: 'TecDAX' });
    const again = (last: Partial<Record<Role, string>>, change: Partial<Evaluation['market']>) =>
      insufficientReasons(old(change), files(last))[0]?.split('(')[1];
    expect(again({ small: onLast }, { folder: 'prices' })).toBe(
      'the Russell 2000 ends there: rotation data fetch --into prices)',
    );
    expect(again({ small: onLast }, { labels })).toBe('the MDAX ends there: download it again)');
    expect(again({ large: onLast, small: onLast }, { labels })).toBe(
      'the DAX and the MDAX end there: download them again)',
    );
    expect(again({ large: onLast, small: onLast, growth: onLast }, { labels })).toBe(
      'all three end there: download them again)',
    );
  });
});

test('stale prices are of the indices with five equal closes up to today', () => {
  const still = (change: Partial<Record<Role, number[]>>) =>
    reasons(evaluated(known, { stalePrices: Uint8Array.from(flags(1)), market: { ...market, ...closesOf(change) } }));
  const closesOf = (change: Partial<Record<Role, number[]>>) =>
    Object.fromEntries(Object.entries(change).map(([role, closes]) => [role, Float64Array.from(closes)]));
  const [five, four, over] = [
    [1, 2, 3, 3, 3, 3, 3],
    [1, 2, 3, 4, 4, 4, 4],
    [3, 3, 3, 3, 3, 4, 3],
  ];
  expect(still({ small: five, large: four })).toEqual([
    'the Russell 2000 has repeated one close for 5 sessions or more',
  ]);
  expect(still({ small: five, large: five, growth: over })).toEqual([
    'the S&P 500 and the Russell 2000 have repeated one close for 5 sessions or more',
  ]);
});

test('a lead without a percentile needs a longer history', () => {
  const gate = { ...gateOf(flags(1)), percentile: Float64Array.of(1, 1, 1, 1, 1, 1, unknown) };
  expect(reasons(evaluated(known, { gate }))).toEqual([
    'the lead over 21 sessions cannot be ranked: 273 common sessions are needed',
  ]);
});

test('an unknown correlation says why', () => {
  const correlation = (last: number) => {
    const run = ending(last, { id: 'correlation' });
    const reading = () => ({ because: '', reason: last > 0 ? null : 'needs 253 sessions', evidence: {} });
    return { ...run, signal: { ...run.signal, reading } };
  };
  const others = ending(0.5, { weight: 9 });
  expect(reasons(evaluated([correlation(unknown), others]))).toEqual([
    'the correlation is unknown: needs 253 sessions',
  ]);
  expect(reasons(evaluated([correlation(0.5), others]))).toEqual([]);
});

describe('too little weight', () => {
  const covered = (minCoverage: number, ...runs: SignalRun[]) =>
    reasons(evaluated(runs, { rules: { ...usualRules, verdict: { ...usualRules.verdict, minCoverage } } }));
  const lacking = ending(unknown, { id: 'other' });

  test('is named in percent, never rounded up, with the unknown signals', () => {
    // 2 of 3; what is not applicable counts as known, what is not available does not count.
    const two = ending(0.5, { weight: 2 });
    expect(covered(0.675, two, lacking, ending(unknown, { id: 'gone', given: flags(0) }))).toEqual([
      'only 66% of the weight is known, 67.5% is needed: unknown are the other',
    ]);
    const noCase = ending(unknown, { id: 'no case', weight: 2, noCase: flags(1) });
    expect(covered(0.9, noCase, lacking, ending(unknown, { id: 'third' }))).toEqual([
      'only 50% of the weight is known, 90% is needed: unknown are the other and the third',
    ]);
  });

  test('is none at the share that is needed', () => {
    expect(covered(0.5, ending(0.5), lacking)).toEqual([]);
  });

  test('is said in words where no signal with a weight has data', () => {
    const none = 'no signal with a weight above 0 has data';
    expect(covered(0.6)).toEqual([none]);
    expect(covered(0, ending(unknown, { given: flags(0) }))).toEqual([none]);
  });
});
