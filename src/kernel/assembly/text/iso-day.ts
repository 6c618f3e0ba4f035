export const zero: u8 = 0x30;
const dash: u8 = 0x2d;

// @ts-ignore: decorator
@inline
export function isDigit(byte: u8): bool {
  return <u8>(byte - zero) < 10;
}

// @ts-ignore: decorator
@inline
function digit(at: usize): i32 {
  return <i32>load<u8>(at) - <i32>zero;
}

/** Days from 1970-01-01 to the first of a month. */
export function monthStart(year: i32, month: i32): i32 {
  const y = month <= 2 ? year - 1 : year;
  const era = y / 400;
  const yearOfEra = y - era * 400;
  const dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5;
  return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
}

/** "YYYY-MM-" of the date read last, as eight bytes, and the first days of its month and of the next. */
let month8: u64 = 0;
let monthFirst: i32 = 0;
let monthNext: i32 = 0;

/** The day of an ISO date from 1800 to 2200 at `at`, the least integer if there is none. */
export function isoDay(at: usize): i32 {
  if (load<u64>(at) == month8 && isDigit(load<u8>(at + 8)) && isDigit(load<u8>(at + 9))) {
    const day = monthFirst + digit(at + 8) * 10 + digit(at + 9) - 1;
    return day >= monthFirst && day < monthNext ? day : i32.MIN_VALUE;
  }
  for (let i: usize = 0; i < 10; i++) {
    const byte = load<u8>(at + i);
    if (i == 4 || i == 7 ? byte != dash : !isDigit(byte)) return i32.MIN_VALUE;
  }
  const year = digit(at) * 1000 + digit(at + 1) * 100 + digit(at + 2) * 10 + digit(at + 3);
  const month = digit(at + 5) * 10 + digit(at + 6);
  const day = digit(at + 8) * 10 + digit(at + 9);
  if (year < 1800 || year > 2200 || month < 1 || month > 12 || day < 1) return i32.MIN_VALUE;
  monthFirst = monthStart(year, month);
  monthNext = month == 12 ? monthStart(year + 1, 1) : monthStart(year, month + 1);
  month8 = load<u64>(at);
  return monthFirst + day - 1 < monthNext ? monthFirst + day - 1 : i32.MIN_VALUE;
}
