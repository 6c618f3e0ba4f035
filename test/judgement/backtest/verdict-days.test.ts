import { expect, test } from 'vitest';
import { daysFromIso } from '../../../src/dates/civil-dates.ts';
import { noVerdicts, verdictDays } from '../../../src/judgement/backtest/verdict-days.ts';
import { codedRuns } from '../../../src/judgement/record/runs.ts';

const days = Int32Array.of(10, 11, 14, 15, 16, 17);
const daysOf = (...codes: number[]) => verdictDays(days.subarray(0, codes.length), codedRuns(Uint8Array.from(codes)));

test('they go from the first day with any verdict to the last one', () => {
  expect(daysOf(0, 0, 1, 4, 4, 0)).toEqual({ from: 14, to: 16 });
  expect(daysOf(2, 2, 0, 0, 2, 3)).toEqual({ from: 10, to: 17 });
  expect(daysOf(0, 1, 0, 0, 0, 0)).toEqual({ from: 11, to: 11 });
});

test('without a verdict there is none', () => {
  expect(daysOf(0, 0, 0)).toEqual({ from: null, to: null });
  expect(daysOf()).toEqual({ from: null, to: null });
});

test('the error says where there are verdicts', () => {
  const [from, to] = [daysFromIso('2001-03-01'), daysFromIso('2001-03-09')];
  expect(noVerdicts({ from, to })).toMatchObject({
    message: 'no verdict in that period',
    details: { code: 'no-verdicts', hint: 'there are verdicts from 2001-03-01 to 2001-03-09' },
  });
  const nowhere = { code: 'no-verdicts', hint: 'there is none on any day' };
  expect(noVerdicts({ from: null, to: null }).details).toEqual(nowhere);
});
