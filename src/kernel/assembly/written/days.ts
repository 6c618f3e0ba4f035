import { at, Doubles, Integers, intAt, IntegersOut, putInt } from '../columns';
import { monthStart } from '../text/iso-day';

const dayLength: i64 = 86400000;
/** From that millisecond of a day of UTC on it is the same day in New York. */
const sameDayFrom: i64 = 18000000;
/** Counts beyond it are no instants of 1740 to 2200. */
const lastInstant: i64 = 7260000000000;
const serialOf1970 = 25569;

const noDay = i32.MIN_VALUE;
/** A day that only the clock of New York tells. */
const ofClock = i32.MIN_VALUE + 1;

/** Ways to read a date, in the order of `src/kernel/written/written-days.ts`. */
const inParts = 0;
const compact = 1;
const serial = 2;

let month = -1;
let year: i64 = -1;
let start = 0;
let length = 0;

/** The day of a year, a month and a day; rows of one month are mostly together. */
function civilDay(ofYear: i64, ofMonth: i32, day: i64): i32 {
  if (ofYear != year || ofMonth != month) {
    if (ofYear < 1800 || ofYear > 2200 || ofMonth < 1 || ofMonth > 12) return noDay;
    year = ofYear;
    month = ofMonth;
    start = monthStart(<i32>year, month);
    length = (month == 12 ? monthStart(<i32>year + 1, 1) : monthStart(<i32>year, month + 1)) - start;
  }
  return day < 1 || day > length ? noDay : start + <i32>day - 1;
}

function instantDay(milliseconds: i64): i32 {
  if (abs(milliseconds) >= lastInstant) return noDay;
  const rest = ((milliseconds % dayLength) + dayLength) % dayLength;
  return rest > 0 && rest < sameDayFrom ? ofClock : <i32>((milliseconds - rest) / dayLength);
}

function part(value: i64, place: i32): i64 {
  return place == 0 ? value / 1000000 : place == 1 ? (value / 10000) % 100 : value % 10000;
}

/** Facts of the course of days, as bits. */
const notAscending = 1;
const notDescending = 2;
const onWeekend = 4;
const onSaturday = 8;
const onMonday = 16;
const leapsOverDecades = 32;
const leavesEpoch = 64;

const thirtyYears = 10957;

function courseOf(day: i32, before: i32): i32 {
  const weekday = (((day + 3) % 7) + 7) % 7;
  const week = weekday == 5 ? onWeekend | onSaturday : weekday == 6 ? onWeekend : weekday == 0 ? onMonday : 0;
  return week | (abs(day - before) > thirtyYears ? leapsOverDecades : 0) | (day <= -365 || day >= 730 ? leavesEpoch : 0);
}

/**
 * The days of dates that `scanWritten` read.
 *
 * @param way - how they are read: in parts, as YYYYMMDD, as a serial of Excel, as a count of milliseconds
 * @param yearAt - place of the year among the three parts, 0 to 2; those of month and day follow
 * @param isShort - whether years have two digits
 * @param months - month of each name from 1 on; 0 if months are numbers
 * @param scale - milliseconds of one unit of a count
 * @param course - facts on their course as bits, and how many steps are of five days or more
 * @returns 1; 0 if one of them is no day, -1 if only the clock of New York tells one
 */
export function writtenDays(
  values: Doubles,
  count: i32,
  way: i32,
  yearAt: i32,
  monthAt: i32,
  dayAt: i32,
  isShort: i32,
  months: Integers,
  scale: i32,
  days: IntegersOut,
  course: IntegersOut,
): i32 {
  let facts = 0;
  let wide = 0;
  let before = 0;
  let isClockNeeded = false;
  month = -1;
  for (let i = 0; i < count; i++) {
    const value = <i64>at(values, i);
    let day = noDay;
    if (way == inParts) {
      let ofYear = part(value, yearAt);
      if (isShort) ofYear += ofYear < 50 ? 2000 : 1900;
      let ofMonth = <i32>part(value, monthAt);
      if (months != 0) ofMonth = intAt(months, ofMonth);
      day = civilDay(ofYear, ofMonth, part(value, dayAt));
    } else if (way == compact) day = civilDay(value / 10000, <i32>((value / 100) % 100), value % 100);
    else if (way == serial) day = value < 61 ? noDay : <i32>value - serialOf1970;
    else day = instantDay(value * scale);
    if (day == noDay) return 0;
    if (day == ofClock) isClockNeeded = true;
    putInt(days, i, day);
    if (i == 0) before = day;
    else {
      const step = day - before;
      if (step <= 0) facts |= notAscending;
      if (step >= 0) facts |= notDescending;
      if (abs(step) >= 5) wide++;
    }
    facts |= courseOf(day, before);
    before = day;
  }
  putInt(course, 0, facts);
  putInt(course, 1, wide);
  return isClockNeeded ? -1 : 1;
}
