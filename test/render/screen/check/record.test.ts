import { expect, test } from 'vitest';
import { recordLines } from '../../../../src/render/screen/check/record.ts';
import { handMadeRecord } from '../../../helpers/reports/hand-made-record.ts';
import { handMadeReport, reportWith } from '../../../helpers/reports/hand-made-report.ts';
import { terminal } from '../../../helpers/reports/places.ts';

test('the base rate is above the rows of the verdict and of prices alone, and no line is wider than the terminal', () => {
  const lines = recordLines(handMadeReport, terminal(80));
  expect(lines[0]).toBe('Track record of these rules on prices alone, 1988 to 2026, known by 2026-01-08');
  expect(lines.findIndex((line) => line.includes('base rate'))).toBeLessThan(
    lines.findIndex((line) => line.includes('after breakout, the verdict')),
  );
  expect(lines.some((line) => line.includes('after undecided, prices alone today'))).toBe(true);
  expect(lines.find((line) => line.includes('points'))).toMatch(/-1\.8 {3}-1\.8 {3}-1\.8 {3}-1\.8$/);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
});

test('a verdict is named once', () => {
  const report = reportWith({ verdict: { pricesAlone: { state: 'breakout', composite: 0.3 } } });
  expect(recordLines(report, terminal(80)).filter((line) => line.includes('after '))).toHaveLength(1);
});

test('a history without a verdict has no record', () => {
  expect(recordLines(reportWith({ record: { ...handMadeRecord, from: null, to: null } }), terminal(80))).toEqual([]);
});
