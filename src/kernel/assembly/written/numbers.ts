import { decimal, mostDecimals, mostDigits } from '../text/decimal';
import { zero } from '../text/iso-day';

/** What the numbers of a column show of their notation; what the bits mean is in `src/kernel/written/written-rows.ts`. */
export let numberFacts = 0;

const hasDecimals = 1;
const isGrouped = 2;
const hasBothMarks = 4;
const isUngrouped = 8;
const isCertain = 16;

export function beginNumbers(): void {
  numberFacts = 0;
}

/**
 * The value of a cell whose decimals stand behind `mark` and whose thousands may be grouped by `group`; NaN if it is no such
 * number, or cannot be told exactly here.
 *
 * @param isNoted - whether it counts for the notation of the column
 */
export function number(from: usize, to: usize, mark: u8, group: u8, powersOfTen: usize, isNoted: bool): f64 {
  const startsWithZero = from < to && load<u8>(from) == zero;
  let digits: u64 = 0;
  let count = 0;
  let run = 0;
  let whole = 0;
  let groups = 0;
  let hasMark = false;
  for (let at = from; at < to; at++) {
    const byte = load<u8>(at);
    if (<u8>(byte - zero) < 10) {
      digits = digits * 10 + <u64>(byte - zero);
      if (digits > 0) count++;
      run++;
    } else if (hasMark || run == 0) return NaN;
    else if (byte == mark && (groups == 0 || run == 3)) {
      hasMark = true;
      whole = run;
      run = 0;
    } else if (byte == group && (groups == 0 ? run <= 3 && !startsWithZero : run == 3)) {
      groups++;
      run = 0;
    } else return NaN;
  }
  if (run == 0 || count > mostDigits || (!hasMark && groups > 0 && run != 3)) return NaN;
  const decimals = hasMark ? run : 0;
  if (decimals > mostDecimals) return NaN;
  if (isNoted) {
    if (groups == 0 && (hasMark ? whole : run) > (startsWithZero ? 1 : 3)) numberFacts |= isUngrouped;
    if (groups > 0) numberFacts |= hasMark ? isGrouped | hasBothMarks : isGrouped;
    if (hasMark) numberFacts |= run == 3 ? hasDecimals : hasDecimals | isCertain;
  }
  return decimal(digits, decimals, powersOfTen);
}
