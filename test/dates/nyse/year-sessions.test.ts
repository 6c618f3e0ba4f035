import { expect, test } from 'vitest';
import { daysFromCivil } from '../../../src/dates/civil-dates.ts';
import { sessionsBetween } from '../../../src/dates/nyse/calendar.ts';
import { firstSessions, lastSession } from '../../../src/dates/nyse/year-sessions.ts';

const years = Array.from({ length: 60 }, (_, i) => 1971 + i);
const sessionsOf = (year: number) => sessionsBetween(daysFromCivil(year, 1, 1), daysFromCivil(year, 12, 31));

test('the first sessions of a year are those of the calendar, asked for at once or a few at a time', () => {
  for (const year of years) {
    const sessions = [...sessionsOf(year)];
    const counts = year % 2 === 0 ? [60] : [1, 5, 4, 20, 60];
    for (const count of counts) {
      expect(firstSessions(year, count).slice(0, count), `${count} of ${year}`).toEqual(sessions.slice(0, count));
    }
  }
});

test('the last session of a year is that of the calendar', () => {
  expect(years.map(lastSession)).toEqual(years.map((year) => sessionsOf(year).at(-1)));
});
