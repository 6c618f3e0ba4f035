import { point } from './bytes';
import { Doubles } from '../columns';
import { decimal, mostDecimals, mostDigits } from './decimal';
import { isDigit, zero } from './iso-day';

/** Decimals of the price read last. */
export let decimalsRead: i32 = 0;

/** Powers of ten as integers, as far as eight digits go. */
const integerPowers = memory.data<u64>([1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000]);

/** The number in the 1 to 8 digits at `from`, eight bytes at once: digits make pairs, pairs fours, and fours the number. */
// @ts-ignore: decorator
@inline
function fewDigits(from: usize, count: usize): u64 {
  const digits = (load<u64>(from) ^ 0x3030303030303030) << (64 - (count << 3));
  const pairs = ((digits * 10) + (digits >> 8)) & 0x00ff00ff00ff00ff;
  const fours = ((pairs * 100) + (pairs >> 16)) & 0x0000ffff0000ffff;
  return ((fours * 10000) + (fours >> 32)) & 0xffffffff;
}

/** The price from `from` to before `to` as `longPrice` has it; nearly all are of so few digits that it takes no loop. */
export function price(from: usize, to: usize, powersOfTen: usize): f64 {
  const length = to - from;
  if (length > 16) return longPrice(from, to, powersOfTen);
  const bytes = v128.load(from);
  const within = (1 << <i32>length) - 1;
  const points = i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(point))) & within;
  const digits = i8x16.bitmask(i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(zero)), i8x16.splat(10)));
  if (((digits | points) & within) != within) return NaN;
  const whole = points == 0 ? length : <usize>ctz(points);
  const decimals: usize = points == 0 ? 0 : length - whole - 1;
  if (whole - 1 > 7 || decimals > 8 || (points != 0 && decimals == 0)) return longPrice(from, to, powersOfTen);
  if ((points & (points - 1)) != 0) return NaN;
  decimalsRead = <i32>decimals;
  let value = fewDigits(from, whole);
  if (decimals > 0) value = value * load<u64>(integerPowers + (decimals << 3)) + fewDigits(to - decimals, decimals);
  return decimal(value, <i32>decimals, powersOfTen);
}

/** The price in plain digits from `from` to before `to`, NaN if it is none or cannot be told exactly here. */
function longPrice(from: usize, to: usize, powersOfTen: usize): f64 {
  let digits: u64 = 0;
  let count = 0;
  let pointAt = to;
  for (let at = from; at < to; at++) {
    const byte = load<u8>(at);
    if (byte == point && pointAt == to && at > from) pointAt = at;
    else if (!isDigit(byte)) return NaN;
    else {
      digits = digits * 10 + <u64>(byte - zero);
      if (digits > 0) count++;
    }
  }
  const decimals = pointAt == to ? 0 : <i32>(to - pointAt - 1);
  if (from == to || pointAt == to - 1 || count > mostDigits || decimals > mostDecimals) return NaN;
  decimalsRead = decimals;
  return decimal(digits, decimals, powersOfTen);
}
