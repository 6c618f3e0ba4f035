import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { daysFromIso, weekday } from '../../../src/dates/civil-dates.ts';
import { elapsedSessions, mayBeSession } from '../../../src/market/calendar/elapsed-sessions.ts';
import { otherLabels, usLabels } from '../../../src/series/labels.ts';

const stoxx = otherLabels({ large: 'STOXX 600', small: 'STOXX Small 200', growth: 'STOXX Technology' });

describe('sessions that have gone by', () => {
  test.each([
    ['2026-01-08', '2026-01-12', 2, 2],
    ['2026-01-08', '2026-01-08', 0, 0],
    ['2026-01-08', '2026-01-07', 0, 0],
    ['2026-01-16', '2026-01-20', 1, 2],
    ['2025-12-24', '2025-12-26', 1, 2],
    ['2026-01-09', '2026-01-11', 0, 0],
    ['2026-01-01', '2027-01-01', 251, 261],
  ])('from %s to %s: %i of the NYSE, %i weekdays', (day, through, us, others) => {
    expect(elapsedSessions(usLabels, daysFromIso(day), daysFromIso(through))).toBe(us);
    expect(elapsedSessions(stoxx, daysFromIso(day), daysFromIso(through))).toBe(others);
  });

  it('are, elsewhere, the days that are neither Saturday nor Sunday', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9000, max: 30000 }), fc.integer({ min: -3, max: 400 }), (day, span) => {
        const days = Array.from({ length: Math.max(0, span) }, (_, i) => day + 1 + i).filter((one) => weekday(one) < 5);
        expect(elapsedSessions(stoxx, day, day + span)).toBe(days.length);
      }),
    );
  });

  it('may fall on a holiday of the NYSE elsewhere, never on a weekend', () => {
    const days = ['2026-01-19', '2026-01-17', '2026-01-16'].map(daysFromIso);
    expect(days.map((day) => mayBeSession(usLabels, day))).toEqual([false, false, true]);
    expect(days.map((day) => mayBeSession(stoxx, day))).toEqual([true, false, true]);
  });
});
