import { expect, test } from 'vitest';
import { type RecordedCall, recordedCalls } from '../../../src/judgement/recorded/recorded-calls.ts';

const call = (
  state: RecordedCall['state'],
  row: number,
  outcome: RecordedCall['outcome'],
  decided: number | null,
  graded = true,
) => ({ graded, call: { state, row, outcome, decided } });

test('graded calls of one verdict are taken one after another, each once the one before is decided', () => {
  const records = [
    call('breakout', 10, 'lasted', 15),
    // Of the same rotation, recorded on the days after: no further call.
    call('breakout', 11, 'lasted', 16),
    call('breakout', 15, 'gave-back', 30),
    call('relief-rally', 14, 'gave-back', 20),
    call('breakout', 16, 'gave-back', 30, false),
    call('breakout', 16, 'gave-back', 30),
    call('breakout', 31, 'open', null),
    call('breakout', 40, 'lasted', 45),
    { graded: true, call: null },
  ];
  expect(recordedCalls(records)).toMatchObject([
    { state: 'breakout', calls: 2, right: 1, open: 1 },
    { state: 'relief-rally', calls: 1, right: 1, open: 0 },
  ]);
});

test('without a call there is nothing to count', () => {
  expect(recordedCalls([{ graded: true, call: null }])).toEqual([]);
});
