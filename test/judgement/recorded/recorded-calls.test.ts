import { expect, test } from 'vitest';
import { rotationsOf } from '../../../src/judgement/record/rotations.ts';
import {
  dayOf,
  type RecordedCall,
  recordedCall,
  recordedCalls,
} from '../../../src/judgement/recorded/recorded-calls.ts';
import type { RecordedVerdict } from '../../../src/judgement/recorded/recorded-verdict.ts';
import { marketOf } from '../../helpers/markets/series.ts';

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
    // On the day on which it was decided: its outcome would keep the later ones out.
    call('breakout', 15, 'gave-back', 35),
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

// A rotation on rows 21 to 23 that opened with a lead of 2: from row 22 on it has gained 2 on row 25, from row 25 on it has lost 2 on row 28.
const ratio = Float64Array.of(...new Float64Array(21), 2, 3, 4, 4, 5, 4, 6, 3);
const rotations = rotationsOf(ratio, Uint8Array.of(...new Uint8Array(21), 1, 1, 1, 0, 0, 0, 0, 0));
const recorded = (state: RecordedVerdict['state'], session: number, entry: number) =>
  recordedCall({ state } as RecordedVerdict, ratio, rotations, { session, entry });

test('a recorded call is a race from its entry, by the lead of the rotation that was on', () => {
  expect(recorded('breakout', 21, 22)).toEqual({ state: 'breakout', row: 22, outcome: 'lasted', decided: 25 });
  expect(recorded('relief-rally', 23, 25)).toEqual({
    state: 'relief-rally',
    row: 25,
    outcome: 'gave-back',
    decided: 28,
  });
  expect(recorded('breakout', 23, 27)).toEqual({ state: 'breakout', row: 27, outcome: 'gave-back', decided: 28 });
  expect(recorded('breakout', 23, 28)).toEqual({ state: 'breakout', row: 28, outcome: 'open', decided: null });
});

test('it is none for a verdict that calls nothing, and without a rotation on its session', () => {
  expect(recorded('undecided', 21, 22)).toBeNull();
  expect(recorded('no-rotation', 21, 22)).toBeNull();
  expect(recorded('breakout', 20, 22)).toBeNull();
  expect(recorded('breakout', 24, 25)).toBeNull();
});

test('a row has the day of its session, and none is none', () => {
  const market = marketOf([100, 101, 104], [1, 2, 3], [1, 2, 3], [1, 2, 3]);
  expect([0, 2, 3, null].map((row) => dayOf(market, row))).toEqual([100, 104, null, null]);
});
