import { expect, test } from 'vitest';
import { daysFromIso } from '../../../src/dates/civil-dates.ts';
import { sincePublication } from '../../../src/judgement/backtest/since-publication.ts';
import { code } from '../../../src/judgement/verdict/state.ts';
import { sessionsFrom } from '../../helpers/markets/markets.ts';

const [B, N, I] = [code('breakout'), code('no-rotation'), code('insufficient-data')];

// Sessions from 2026-01-06 on: the seventh is 2026-01-14.
const columns = {
  days: sessionsFrom('2026-01-06', 12),
  state: Uint8Array.of(N, N, N, N, B, B, B, B, N, N, I, N),
  ratio: Float64Array.of(0, 1, 2, 3, 5, 4, 6, 9, 8, 8, 10, 7),
  gate: Uint8Array.of(0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0),
};

test('only sessions from 2026-01-14 on count, and what followed them is known or not', () => {
  expect(columns.days[6]).toBe(daysFromIso('2026-01-14'));
  expect(sincePublication(columns, [1, 3])).toMatchObject({
    ...{ from: columns.days[6], to: columns.days[11] },
    states: [
      { state: 'breakout', sessions: 2 },
      { state: 'relief-rally', sessions: 0 },
      { state: 'undecided', sessions: 0 },
      { state: 'no-rotation', sessions: 3 },
    ],
    outcomes: [
      // After rows 6, 7, 8 and 9 over one session: -1, 0, 2, -3; over three: after rows 6 and 7 1 and -1.
      { horizon: 1, state: 'any', sessions: 4, mean: -0.5, share: 0.25 },
      { horizon: 1, state: 'breakout', sessions: 2, mean: -0.5, share: 0 },
      { horizon: 1, state: 'relief-rally', sessions: 0, mean: Number.NaN },
      { horizon: 1, state: 'undecided', sessions: 0 },
      { horizon: 1, state: 'no-rotation', sessions: 2, mean: -0.5, share: 0.5 },
      { horizon: 3, state: 'any', sessions: 2, mean: 0, share: 0.5 },
      { horizon: 3, state: 'breakout', sessions: 2 },
      { horizon: 3, state: 'relief-rally' },
      { horizon: 3, state: 'undecided' },
      { horizon: 3, state: 'no-rotation', sessions: 0 },
    ],
  });
});

test('a rotation and a call that began before are not of that time', () => {
  const calls = sincePublication(columns, [1])?.calls;
  expect(calls).toMatchObject({ rotations: 0, byState: [{ calls: 0, open: 0 }, { calls: 0 }] });
  const later = { ...columns, days: sessionsFrom('2026-02-02', 12) };
  expect(sincePublication(later, [1])?.calls).toMatchObject({ rotations: 1, byState: [{ open: 1 }, { open: 0 }] });
});

test('before that day there is none', () => {
  expect(sincePublication({ ...columns, days: sessionsFrom('2025-01-06', 12) }, [1])).toBeNull();
});

test('a rotation counts that begins on the first of its days or on the last, not one after its last verdict', () => {
  const flags = (row: number) => Uint8Array.from({ length: 12 }, (_, t) => (t === row ? 1 : 0));
  const rotationsWith = (row: number, state = columns.state) =>
    sincePublication({ ...columns, gate: flags(row), state }, [1])?.calls.rotations;
  expect([5, 6, 7, 11].map((row) => rotationsWith(row))).toEqual([0, 1, 1, 1]);
  const undecidedLast = columns.state.slice().fill(I, 11);
  expect([9, 10, 11].map((row) => rotationsWith(row, undecidedLast))).toEqual([1, 0, 0]);
});
