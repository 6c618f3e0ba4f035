import { expect, test } from 'vitest';
import { recordLines } from '../../../../src/render/screen/check/record.ts';
import { handMadeRecord } from '../../../helpers/reports/hand-made-record.ts';
import { handMadeReport, reportWith } from '../../../helpers/reports/hand-made-report.ts';
import { terminal } from '../../../helpers/reports/places.ts';

test('any session stands above the verdict and above what prices alone say, and nothing is wider than the terminal', () => {
  const lines = recordLines(handMadeReport, terminal(80));
  expect(lines[0]).toBe('Track record of these rules on prices alone, 1988 to 2026, known by 2026-01-08');
  expect(lines.findIndex((line) => line.includes('any session'))).toBeLessThan(
    lines.findIndex((line) => line.includes('after breakout')),
  );
  expect(lines.some((line) => line.includes('after undecided'))).toBe(true);
  expect(lines.find((line) => line.includes('after breakout'))).toMatch(/( {5}-1\.80){4}$/);
  expect(lines.find((line) => line.includes('episodes'))).toMatch(/( {2}12 of 29){4}$/);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
});

test('the record of the US indices is called in-sample, and no other one', () => {
  const text = (report: typeof handMadeReport) => recordLines(report, terminal(80)).join(' ');
  expect(text(handMadeReport)).toContain('so the whole record is in-sample.');
  const { small } = handMadeReport.market;
  const other = { ...handMadeReport, market: { ...handMadeReport.market, small: { ...small, label: 'MDAX' } } };
  expect(text(other)).not.toContain('in-sample');
});

test('a verdict is named once', () => {
  const report = reportWith({ verdict: { pricesAlone: { state: 'breakout', composite: 0.3 } } });
  expect(recordLines(report, terminal(80)).filter((line) => line.includes(', points against it'))).toHaveLength(1);
});

test('a history without a verdict has no record', () => {
  expect(recordLines(reportWith({ record: { ...handMadeRecord, from: null, to: null } }), terminal(80))).toEqual([]);
});
