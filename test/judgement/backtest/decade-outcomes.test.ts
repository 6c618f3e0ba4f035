import { expect, test } from 'vitest';
import { daysFromIso } from '../../../src/dates/civil-dates.ts';
import { decadeOutcomes } from '../../../src/judgement/backtest/decade-outcomes.ts';
import { trackRecord } from '../../../src/judgement/record/record.ts';

// After one session from the next close on: 2, -1, 3 in the nineties, 0 and 4 in the new decade; the last two rows wait.
const graded = {
  days: Int32Array.from(
    ['1999-12-29', '1999-12-30', '1999-12-31', '2000-01-03', '2000-01-04', '2000-01-05', '2000-01-06'],
    daysFromIso,
  ),
  state: Uint8Array.of(4, 4, 2, 1, 4, 4, 4),
  ratio: Float64Array.of(9, 0, 2, 1, 4, 4, 8),
};

test('by horizon and decade there is what followed any session, then each verdict', () => {
  const ofHorizon = (horizon: number) =>
    decadeOutcomes(trackRecord(graded, [1, 4])).filter((one) => one.horizon === horizon);
  expect(
    ofHorizon(1).map(({ decade, state, sessions, mean, share }) => [decade, state, sessions, mean, share]),
  ).toEqual([
    [1990, 'any', 3, 4 / 3, 2 / 3],
    [1990, 'breakout', 2, 0.5, 0.5],
    [1990, 'relief-rally', 0, Number.NaN, Number.NaN],
    [1990, 'undecided', 1, 3, 1],
    [1990, 'no-rotation', 0, Number.NaN, Number.NaN],
    [2000, 'any', 2, 2, 0.5],
    [2000, 'breakout', 1, 4, 1],
    [2000, 'relief-rally', 0, Number.NaN, Number.NaN],
    [2000, 'undecided', 0, Number.NaN, Number.NaN],
    [2000, 'no-rotation', 1, 0, 0],
  ]);
  // Rows 0 and 1 are followed by 4 and 6: the nineties alone.
  expect(ofHorizon(4).map(({ decade, sessions, mean }) => [decade, sessions, mean])).toEqual([
    [1990, 2, 5],
    [1990, 2, 5],
    ...Array.from({ length: 3 }, () => [1990, 0, Number.NaN]),
  ]);
});
