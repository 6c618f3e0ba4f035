import { zero } from '../text/iso-day';

const blank: u8 = 0x20;
const plus: u8 = 0x2b;
const dash: u8 = 0x2d;
const colon: u8 = 0x3a;
const capitalT: u8 = 0x54;
const capitalZ: u8 = 0x5a;

/** Two digits at `place`, -1 if there are none before `to`. */
function pair(place: usize, to: usize): i32 {
  if (place + 2 > to) return -1;
  const tens = load<u8>(place) - zero;
  const ones = load<u8>(place + 1) - zero;
  return tens < 10 && ones < 10 ? <i32>tens * 10 + <i32>ones : -1;
}

/** True if the rest of a cell, from the end of its date on, is a time as "T16:00:00", "T14:30:00Z" or " 00:00:00-05:00". */
export function isTime(from: usize, to: usize): bool {
  let at = from;
  if (load<u8>(at) != blank && load<u8>(at) != capitalT) return false;
  if (pair(at + 1, to) < 0 || load<u8>(at + 3) != colon || pair(at + 4, to) < 0) return false;
  at += 6;
  if (at < to && load<u8>(at) == colon) {
    if (pair(at + 1, to) < 0) return false;
    at += 3;
  }
  if (at == to) return true;
  const byte = load<u8>(at);
  if (byte == capitalZ) return at + 1 == to;
  if ((byte != dash && byte != plus) || pair(at + 1, to) < 0) return false;
  at += 3;
  if (at == to) return true;
  if (load<u8>(at) == colon) at++;
  return pair(at, to) >= 0 && at + 2 == to;
}
