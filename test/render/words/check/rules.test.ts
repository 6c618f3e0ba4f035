import { expect, test } from 'vitest';
import { rulesWords } from '../../../../src/render/words/check/rules.ts';
import { handMadeReport, reportWith } from '../../../helpers/reports/hand-made-report.ts';

const { sensitivity } = handMadeReport.verdict;

test('variants that agree are counted, those that do not are named if they are few', () => {
  expect(rulesWords(handMadeReport)).toBe('8 of 9 rule variants agree; undecided without valuation.');
  const changedBy = ['a', 'b', 'c'].map((variant) => ({ variant, state: 'undecided' as const }));
  const few = reportWith({ verdict: { sensitivity: { ...sensitivity, changedBy: changedBy.slice(0, 2) } } });
  expect(rulesWords(few)).toBe('8 of 9 rule variants agree; undecided with a or with b.');
  expect(rulesWords(reportWith({ verdict: { sensitivity: { ...sensitivity, changedBy } } }))).toBe(
    '8 of 9 rule variants agree.',
  );
});

test('where all agree, what all share is said', () => {
  const all = { ...sensitivity, agreeing: 9, dependsOn: [], changedBy: [] };
  expect(rulesWords(reportWith({ verdict: { sensitivity: all } }))).toBe(
    'All 9 rule variants agree; none tests the definition of a rotation.',
  );
});

test('agreement of variants that all use the P/E by hand is no test of it', () => {
  const withoutByHand = { state: 'undecided', composite: 0.1, since: '2025-12-01', sessions: 26 } as const;
  expect(rulesWords(reportWith({ verdict: { withoutByHand } }))).toBe(
    '8 of 9 rule variants agree, but all 8 use your P/E: none tests it.',
  );
  const without = { ...sensitivity, dependsOn: ['correlation'], changedBy: [] };
  expect(rulesWords(reportWith({ verdict: { withoutByHand, sensitivity: without } }))).not.toContain('your P/E');
});
