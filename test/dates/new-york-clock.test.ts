import { describe, expect, it, test } from 'vitest';
import { daysFromIso, isoDate } from '../../src/dates/civil-dates.ts';
import { newYorkNow } from '../../src/dates/new-york-clock.ts';

const wall = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/New_York',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** The same by the time zone database of the JavaScript engine. */
function reference(instant: number) {
  const part = Object.fromEntries(wall.formatToParts(instant).map(({ type, value }) => [type, value]));
  const day = daysFromIso(`${part.year}-${part.month}-${part.day}`);
  return { day, minute: Number(part.hour) * 60 + Number(part.minute) };
}

/** Numerical Recipes' linear congruence: enough for instants, and the same at every run. */
function* instants(count: number, from: number, to: number) {
  let state = 20260108;
  for (let i = 0; i < count; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield from + Math.floor((state / 2 ** 32) * (to - from));
  }
}

describe('newYorkNow', () => {
  test.each([
    ['2026-01-08T21:00:00Z', '2026-01-08', 960],
    ['2026-01-09T04:59:59.999Z', '2026-01-08', 1439],
    ['2026-01-09T05:00:00Z', '2026-01-09', 0],
    ['2026-07-01T20:00:00Z', '2026-07-01', 960],
    ['2026-03-08T06:59:59.999Z', '2026-03-08', 119],
    ['2026-03-08T07:00:00Z', '2026-03-08', 180],
    ['2026-11-01T05:59:59.999Z', '2026-11-01', 119],
    ['2026-11-01T06:00:00Z', '2026-11-01', 60],
    ['2027-01-01T00:00:00Z', '2026-12-31', 1140],
    ['1970-01-01T00:00:00Z', '1969-12-31', 1140],
  ])('%s is %s, minute %i', (instant, date, minute) => {
    const now = newYorkNow(Date.parse(instant));
    expect([isoDate(now.day), now.minute]).toEqual([date, minute]);
  });

  it('equals Intl.DateTimeFormat at 20,000 seeded instants from 2007-03-11 to 2040', () => {
    const apart: string[] = [];
    for (const instant of instants(20_000, Date.UTC(2007, 2, 11, 7), Date.UTC(2041, 0, 1))) {
      const { day, minute } = newYorkNow(instant);
      const expected = reference(instant);
      if (day !== expected.day || minute !== expected.minute) apart.push(new Date(instant).toISOString());
    }
    expect(apart).toEqual([]);
  });

  it('equals Intl.DateTimeFormat in every half hour of March 7 to 15 and of November 1 to 8, 2007 to 2040', () => {
    const apart: string[] = [];
    for (let year = 2007; year <= 2040; year++) {
      for (const [month, first, last] of [
        [2, 7, 16],
        [10, 1, 9],
      ] as const) {
        const to = Date.UTC(year, month, last);
        for (let instant = Date.UTC(year, month, first) - 1; instant < to; instant += 30 * 60_000) {
          for (const edge of [instant, instant + 1]) {
            const { day, minute } = newYorkNow(edge);
            const expected = reference(edge);
            if (day !== expected.day || minute !== expected.minute) apart.push(new Date(edge).toISOString());
          }
        }
      }
    }
    expect(apart).toEqual([]);
  });

  it('refuses an invalid instant', () => {
    expect(() => newYorkNow(Number.NaN)).toThrow(RangeError);
  });
});
