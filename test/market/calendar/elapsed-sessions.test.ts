import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { daysFromIso, weekday } from '../../../src/dates/civil-dates.ts';
import { elapsedSessions, mayBeSession } from '../../../src/market/calendar/elapsed-sessions.ts';
import { otherLabels, usLabels } from '../../../src/series/labels.ts';

const stoxx = otherLabels({ large: 'STOXX 600', small: 'STOXX Small 200', growth: 'STOXX Technology' });
const days = new Int32Array(0);
const [us, other] = [
  { labels: usLabels, days },
  { labels: stoxx, days },
];

describe('sessions that have gone by', () => {
  test.each([
    ['2026-01-08', '2026-01-12', 2, 2],
    ['2026-01-08', '2026-01-08', 0, 0],
    ['2026-01-08', '2026-01-07', 0, 0],
    ['2026-01-16', '2026-01-20', 1, 2],
    ['2025-12-24', '2025-12-26', 1, 2],
    ['2026-01-09', '2026-01-11', 0, 0],
    ['2026-01-01', '2027-01-01', 251, 261],
  ])('from %s to %s: %i of the NYSE, %i weekdays', (day, through, ofNyse, others) => {
    expect(elapsedSessions(us, daysFromIso(day), daysFromIso(through))).toBe(ofNyse);
    expect(elapsedSessions(other, daysFromIso(day), daysFromIso(through))).toBe(others);
  });

  it('are, elsewhere, the days that are neither Saturday nor Sunday', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9000, max: 30000 }), fc.integer({ min: -3, max: 400 }), (day, span) => {
        const days = Array.from({ length: Math.max(0, span) }, (_, i) => day + 1 + i).filter((one) => weekday(one) < 5);
        expect(elapsedSessions(other, day, day + span)).toBe(days.length);
      }),
    );
  });

  it('may fall on a holiday of the NYSE elsewhere, never on a weekend', () => {
    const days = ['2026-01-19', '2026-01-17', '2026-01-16'].map(daysFromIso);
    expect(days.map((day) => mayBeSession(us, day))).toEqual([false, false, true]);
    expect(days.map((day) => mayBeSession(other, day))).toEqual([true, false, true]);
  });

  it('before 1971 are weekdays, and Saturdays may be sessions until 1952', () => {
    expect(elapsedSessions(us, daysFromIso('1940-01-31'), daysFromIso('1940-02-07'))).toBe(5);
    // Thursday 1970-12-31 is a weekday; 1971 has 253 sessions.
    expect(elapsedSessions(us, daysFromIso('1970-12-30'), daysFromIso('1971-12-31'))).toBe(254);
    expect(elapsedSessions(us, daysFromIso('1970-12-31'), daysFromIso('1971-12-31'))).toBe(253);
    expect(['1952-09-27', '1952-10-04', '1940-01-28'].map((day) => mayBeSession(us, daysFromIso(day)))).toEqual([
      ...[true, false, false],
    ]);
  });
});

describe('the week of another exchange', () => {
  /** Two years to Thursday 2026-01-08 of rows on some weekdays, Monday 0, and on single days besides. */
  const rows = (weekdays: readonly number[], besides: readonly string[] = []) => {
    const last = daysFromIso('2026-01-08');
    const usual = Array.from({ length: 730 }, (_, i) => last - 729 + i).filter((day) =>
      weekdays.includes(weekday(day)),
    );
    return Int32Array.from(new Set([...usual, ...besides.map(daysFromIso)])).sort();
  };
  const after = (days: Int32Array) =>
    elapsedSessions({ labels: stoxx, days }, days.at(-1) ?? 0, daysFromIso('2026-01-18'));

  test.each([
    ['Monday to Friday', rows([0, 1, 2, 3, 4]), 6],
    ['Sunday to Thursday', rows([6, 0, 1, 2, 3]), 6],
    ['single Saturdays do not make a week', rows([0, 1, 2, 3, 4], ['2025-02-01', '2025-11-01']), 6],
    ['every day', rows([0, 1, 2, 3, 4, 5, 6]), 10],
  ])('%s', (_, days, sessions) => {
    expect(after(days)).toBe(sessions);
  });

  it('is that of the last year, not of earlier ones', () => {
    const last = daysFromIso('2026-01-08');
    const days = Int32Array.from({ length: 1500 }, (_, i) => last - 1499 + i).filter(
      (day) => weekday(day) < 5 || (weekday(day) === 5 && day < last - 400),
    );
    expect(after(days)).toBe(6);
  });
});
