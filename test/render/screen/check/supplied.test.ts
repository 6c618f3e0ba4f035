import { describe, expect, it, test } from 'vitest';
import { flagLines, observationLines, targetLines } from '../../../../src/render/screen/check/supplied.ts';
import type { Report } from '../../../../src/report/check/schema.ts';
import { handMadeReport } from '../../../helpers/reports/hand-made-report.ts';
import { pipe, terminal } from '../../../helpers/reports/places.ts';

const target: Report['targets'][number] = {
  role: 'small',
  level: 2825,
  from: '2026-01-08',
  by: '2026-12-31',
  source: 'AInvest: a shift',
  close: 2603.91,
  move: 0.0849,
  reached: null,
  everReached: null,
  reason: null,
};
const withTargets = (...targets: Partial<Report['targets'][number]>[]): Report => ({
  ...handMadeReport,
  targets: targets.map((changed) => ({ ...target, ...changed })),
});

describe('targetLines', () => {
  test.each([
    [{ move: null, reason: 'the file is of a fund' }, 'n/a: the file is of a fund (AInvest: a shift)'],
    [{}, '8.5% away, not reached yet; published 2026-01-08, due by 2026-12-31 (AInvest: a shift)'],
    [{ by: null }, '8.5% away, not reached yet; published 2026-01-08 (AInvest: a shift)'],
    [
      { move: -0.003, reached: '2026-02-03', everReached: '2026-02-03' },
      'there, reached on 2026-02-03, due by 2026-12-31 (AInvest: a shift)',
    ],
    [
      { everReached: '2025-12-11' },
      '8.5% away, not reached since 2026-01-08; first on 2025-12-11, due by 2026-12-31 (AInvest: a shift)',
    ],
  ])('%j', (changed, words) => {
    expect(targetLines(withTargets(changed), pipe)).toEqual([
      'Published levels (not scored)',
      `  Russell 2000 2,825.00     ${words}`,
      '',
    ]);
  });

  it('is nothing without a level', () => {
    expect(targetLines(handMadeReport, pipe)).toEqual([]);
  });
});

describe('flagLines', () => {
  const flag = { from: '2026-01-05', until: '2026-03-31', note: 'tariffs \u001b[31m', active: true };
  it('shows active notes first, with control characters escaped', () => {
    const over = { from: '2025-10-01', until: '2025-11-12', note: 'shutdown', active: false };
    expect(flagLines({ ...handMadeReport, riskNotes: [over, flag] }, pipe)).toEqual([
      'Risk notes (not scored)',
      '  in force  2026-01-05 to 2026-03-31  tariffs \\x1b[31m',
      '  over      2025-10-01 to 2025-11-12  shutdown',
      '',
    ]);
    expect(flagLines(handMadeReport, pipe)).toEqual([]);
  });
});

const figure = {
  date: '2026-01-31',
  series: 'eps-growth-small',
  value: 19.5,
  unit: 'percent',
  basis: '2026',
  provider: 'AInvest 2026-01',
  index: 'Russell 2000',
  source: 'A',
  url: null,
  note: 'midpoint of 17 to 22',
};

describe('observationLines', () => {
  test.each([
    [{}, '2026-01-31 eps-growth-small 19.5% (2026; Russell 2000; AInvest 2026-01; midpoint of 17 to 22)'],
    [
      { series: 'pe-small', value: 15, unit: 'ratio', basis: 'forward', index: null, note: null },
      '2026-01-31 pe-small 15 (forward; AInvest 2026-01)',
    ],
    [
      { series: 'capex', value: 520, unit: 'usd-billion', index: null, note: null },
      '2026-01-31 capex 520 billion dollars (2026; AInvest 2026-01)',
    ],
  ])('%j', (changed, words) => {
    const observations = [{ ...figure, ...changed }];
    expect(observationLines({ ...handMadeReport, observations }, pipe)[1]).toBe(`  ${words}`);
  });

  it('is empty without any', () => {
    expect(observationLines(handMadeReport, pipe)).toEqual([]);
  });
});

test.each([60, 80, 120])('no line is over %i columns, on a terminal', (width) => {
  const report: Report = {
    ...withTargets({ everReached: '2025-12-11' }),
    observations: [figure],
    riskNotes: [
      { from: '2026-01-05', until: '2026-03-31', note: 'a note of some length '.repeat(5).trim(), active: true },
    ],
  };
  for (const lines of [targetLines, flagLines, observationLines]) {
    const shown = lines(report, terminal(width));
    expect(Math.max(...shown.map((line) => line.length))).toBeLessThanOrEqual(width);
    expect(shown.length).toBeGreaterThan(2);
  }
});
