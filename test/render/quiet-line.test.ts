import { expect, test } from 'vitest';
import { render } from '../../src/render/quiet-line.ts';
import { reportWith } from '../helpers/reports/hand-made-report.ts';
import { reportOf } from '../helpers/reports/hand-made-states.ts';

test.each([
  ['breakout', '2026-01-08 breakout score=+0.47 confidence=low since=2026-01-08 was=undecided age=0\n'],
  ['relief-rally', '2026-01-08 relief-rally score=-0.31 confidence=low since=2025-12-22 was=undecided age=0\n'],
  ['undecided', '2026-01-08 undecided score=+0.199 since=2025-11-28 was=undecided age=0\n'],
  ['no-rotation', '2026-08-21 no-rotation score=+0.40 since=2026-07-28 was=breakout age=64\n'],
  ['insufficient-data', '2026-01-08 insufficient-data score=+0.31 since=2026-01-08 was=undecided age=0\n'],
] as const)('the line of %s: date, state, then name=value', (state, text) => {
  expect(render(reportOf[state])).toBe(text);
});

test('with a P/E by hand there is no since, and the age of the data is told where the clock knows it', () => {
  const withoutByHand = { state: 'undecided', composite: 0.05, since: '2025-12-01', sessions: 26 } as const;
  const report = reportWith({
    verdict: { since: null, sessions: null, previous: null, withoutByHand },
    market: { age: 68 },
  });
  expect(render(report)).toBe('2026-01-08 breakout score=+0.47 confidence=low age=68\n');
});

test('what is unknown is left out of the line', () => {
  const report = reportWith({ verdict: { composite: null, confidence: null, previous: null } });
  expect(render(report)).toBe('2026-01-08 breakout since=2026-01-08 age=0\n');
});
