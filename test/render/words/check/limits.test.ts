import { expect, test } from 'vitest';
import { confidenceLimits, riskLimits } from '../../../../src/render/words/check/limits.ts';
import { reportWith } from '../../../helpers/reports/hand-made-report.ts';

test('the record comes first, then risks, then what is in the signals', () => {
  const report = reportWith({
    verdict: {
      confidenceReasons: ['small-composite', 'low-agreement', 'low-coverage', 'active-risk-note', 'record-too-short'],
    },
  });
  expect(confidenceLimits(report)).toEqual([
    'the history is too short to test such verdicts',
    'a risk note of yours is in force',
    'signals are missing',
    'the signals disagree',
    'the average of the signals is small',
  ]);
  expect(riskLimits(report)).toEqual(['a risk note of yours is in force']);
});

test.each([
  ['undecided', 'prices alone are undecided'],
  ['relief-rally', 'prices alone say relief rally'],
  ['insufficient-data', 'prices alone are not enough'],
] as const)('prices alone that read %s: "%s"', (state, words) => {
  const report = reportWith({ verdict: { pricesAlone: { state, composite: null } } });
  expect(confidenceLimits(report)).toContain(words);
});
