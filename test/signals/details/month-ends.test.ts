import { expect, it } from 'vitest';
import { daysFromIso } from '../../../src/dates/civil-dates.ts';
import { monthEnds } from '../../../src/signals/details/month-ends.ts';

const days = Int32Array.from(
  ['2025-10-30', '2025-10-31', '2025-11-03', '2025-12-31', '2026-01-02', '2026-01-05'],
  daysFromIso,
);

it('takes the last session of each month, and of the running one the row that is asked for', () => {
  expect(monthEnds({ days }, 5)).toEqual([5, 3, 2, 1]);
  expect(monthEnds({ days }, 4)).toEqual([4, 3, 2, 1]);
  expect(monthEnds({ days }, 0)).toEqual([0]);
});
