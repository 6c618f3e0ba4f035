import { civilFromDays, daysFromCivil, weekday } from './civil-dates.ts';

const minutesPerDay = 1440;
const [easternStandard, easternDaylight] = [-300, -240] as const;

/** The first Sunday on or after a day. */
const sundayFrom = (day: number) => day + 6 - weekday(day);

/** Minutes that New York is ahead of UTC: the clock changes at 2:00 local time, 7:00 UTC in March and 6:00 in November. */
function offset(minuteUtc: number): number {
  const { year } = civilFromDays(Math.floor(minuteUtc / minutesPerDay));
  const begins = sundayFrom(daysFromCivil(year, 3, 8)) * minutesPerDay + 7 * 60;
  const ends = sundayFrom(daysFromCivil(year, 11, 1)) * minutesPerDay + 6 * 60;
  return begins <= minuteUtc && minuteUtc < ends ? easternDaylight : easternStandard;
}

/**
 * The civil day and the minute of it in New York, whatever the zone of the machine.
 * Daylight saving by the rule in force since 2007 (second Sunday of March to first Sunday of November); an instant before
 * that may be an hour off in spring and autumn. No `Intl`: its first use costs a start-up several milliseconds.
 *
 * @param epochMilliseconds - milliseconds since 1970-01-01T00:00Z, as `Date.now()` gives them
 * @returns day in days since 1970-01-01, minute from 0 to 1439
 * @throws RangeError if the instant is not finite
 * @see https://www.govinfo.gov/content/pkg/PLAW-109publ58/pdf/PLAW-109publ58.pdf section 110
 * @example newYorkNow(1767906000000); // => { day: 20461, minute: 960 }, 2026-01-08 at 16:00
 */
export function newYorkNow(epochMilliseconds: number): { day: number; minute: number } {
  if (!Number.isFinite(epochMilliseconds)) throw new RangeError('`newYorkNow` requires a finite instant');
  const minuteUtc = Math.floor(epochMilliseconds / 60_000);
  const local = minuteUtc + offset(minuteUtc);
  const day = Math.floor(local / minutesPerDay);
  return { day, minute: local - day * minutesPerDay };
}
