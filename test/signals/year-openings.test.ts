import { describe, expect, it } from 'vitest';
import { daysFromIso, isoDate } from '../../src/dates/civil-dates.ts';
import { sessionNumber, sessionRow, yearOpenings } from '../../src/signals/year-openings.ts';

const days = (...dates: string[]) => Int32Array.from(dates, daysFromIso);
const whole = [
  '2025-12-30',
  '2025-12-31',
  '2026-01-02',
  '2026-01-05',
  '2026-01-06',
  '2026-01-07',
  '2026-01-08',
  '2026-01-09',
];
const opening = (dates: readonly string[], isUs = true) => {
  const [first] = yearOpenings(days(...dates), 5, isUs);
  return first && { base: first.base, opened: first.opened, missing: first.missing.map((day) => isoDate(day)) };
};

describe('the opening of a year', () => {
  it('takes the old year’s last session and the first five', () => {
    expect(opening(whole)).toEqual({ base: 1, opened: 6, missing: [] });
    expect(opening(whole.slice(0, 6))).toEqual({ base: 1, opened: -1, missing: [] });
  });

  it('names what is missing once it is past', () => {
    expect(opening(whole.filter((day) => day !== '2026-01-06'))).toEqual({
      base: 1,
      opened: -1,
      missing: ['2026-01-06'],
    });
    expect(opening(whole.filter((day) => day !== '2025-12-31'))).toEqual({
      base: 0,
      opened: -1,
      missing: ['2025-12-31'],
    });
    expect(opening(['2025-12-31', '2026-01-02', '2026-01-06'])?.missing).toEqual(['2026-01-05']);
  });

  it('counts no row on a holiday', () => {
    const extra = [...whole.slice(0, 2), '2026-01-01', ...whole.slice(2)];
    expect(opening(extra)).toEqual({ base: 1, opened: 7, missing: [] });
  });

  it('is by its own rows for another triple, and before 1972', () => {
    expect(
      opening(
        whole.filter((day) => day !== '2026-01-06'),
        false,
      ),
    ).toEqual({ base: 1, opened: 6, missing: [] });
    const old = ['1940-12-31', '1941-01-02', '1941-01-03', '1941-01-04', '1941-01-06', '1941-01-08'];
    expect(opening(old)).toEqual({ base: 0, opened: 5, missing: [] });
  });

  it('numbers sessions by the calendar', () => {
    const gappy = days(...whole.filter((day) => day !== '2026-01-06'));
    const [year] = yearOpenings(gappy, 5, true);
    if (!year) throw new Error('no year');
    expect(sessionNumber(gappy, year, gappy.length - 1, true)).toBe(6);
    expect(sessionNumber(gappy, year, gappy.length - 1, false)).toBe(5);
    expect([3, 4, 6].map((sessions) => sessionRow(gappy, year, sessions, true))).toEqual([-1, 4, 6]);
  });
});
