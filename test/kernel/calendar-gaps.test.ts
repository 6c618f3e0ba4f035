import { expect, test } from 'vitest';
import { calendarGapsOf } from '../../src/kernel/calendar-gaps.ts';

/** Thursday 1970-01-01 is day 0: a Thursday, a Friday, a Monday, a Wednesday and the Saturday of that week. */
const days = Int32Array.of(0, 1, 4, 6, 9);

test.each([
  ['no closures: Tuesday, Thursday and Friday are missing', [], [5, 7, 8], [9]],
  ['a closed Tuesday is not missing', [5], [7, 8], [9]],
  ['a row on a closed Monday is extra', [4], [5, 7, 8], [4, 9]],
])('%s, and the row of a Saturday is extra', (_, closures, missing, extra) => {
  expect(calendarGapsOf(days, Int32Array.from(closures))).toEqual({
    missing: Int32Array.from(missing),
    extra: Int32Array.from(extra),
  });
});

test('one day has no gaps', () => {
  expect(calendarGapsOf(Int32Array.of(1), new Int32Array(0))).toEqual({
    missing: new Int32Array(0),
    extra: new Int32Array(0),
  });
});
