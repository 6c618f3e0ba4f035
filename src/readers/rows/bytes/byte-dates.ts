import { monthNumber } from '../../cells/month-names.ts';

const zero = 0x30;
const [blank, comma, dash, point, slash, colon] = [0x20, 0x2c, 0x2d, 0x2e, 0x2f, 0x3a];
const [capitalT, capitalZ, plus] = [0x54, 0x5a, 0x2b];

/** How the dates of a column are written; the separator of numbers is a character. */
export type DateForm = 'iso' | 'year-first' | 'year-last' | 'short' | 'name-first' | 'name-second' | 'count';

const isLetter = (byte: number) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;

/** Dates read from bytes as numbers, all of the form of the first one. What the numbers mean is decided for the whole column. */
export class ByteDates {
  form: DateForm | undefined;
  separator = 0;
  /** Whether a time of day follows the dates. */
  hasTime = false;
  /** Three numbers as one: the last has four digits, the second two. A count is itself. */
  readonly values: number[] = [];
  /** Digits of the shortest and the longest count. */
  minDigits = 99;
  maxDigits = 0;
  readonly #bytes: Uint8Array;
  readonly #months = new Map<string, number>();
  #at = 0;
  #digits = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  #number(to: number): number {
    const bytes = this.#bytes;
    let value = 0;
    let at = this.#at;
    for (; at < to; at++) {
      const digit = (bytes[at] ?? 0) - zero;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    this.#digits = at - this.#at;
    this.#at = at;
    return value;
  }

  /** Month by its name, 0 if there is none. */
  #month(to: number): number {
    let name = '';
    for (; this.#at < to && isLetter(this.#bytes[this.#at] ?? 0); this.#at++)
      name += String.fromCharCode(this.#bytes[this.#at] ?? 0);
    let month = this.#months.get(name);
    if (month === undefined) {
      month = name.length < 3 ? 0 : monthNumber(name);
      this.#months.set(name, month);
    }
    return month;
  }

  #keep(form: DateForm, separator: number, value: number): boolean {
    if (this.form === undefined) {
      this.form = form;
      this.separator = separator;
    }
    if (this.form !== form || this.separator !== separator) return false;
    this.values.push(value);
    return true;
  }

  /** Two digits at a place, -1 if there are none. */
  #pair(at: number, limit: number): number {
    const tens = (this.#bytes[at] ?? 0) - zero;
    const ones = (this.#bytes[at + 1] ?? 0) - zero;
    const isPair = tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 && at + 1 < limit;
    return isPair ? tens * 10 + ones : -1;
  }

  /** True if the rest of a cell is a time as "T16:00:00", "T14:30:00Z" or " 00:00:00-05:00". */
  #isTime(to: number): boolean {
    const bytes = this.#bytes;
    let at = this.#at;
    if (bytes[at] !== blank && bytes[at] !== capitalT) return false;
    if (this.#pair(at + 1, to) < 0 || bytes[at + 3] !== colon || this.#pair(at + 4, to) < 0) return false;
    at += 6;
    if (at < to && bytes[at] === colon) {
      if (this.#pair(at + 1, to) < 0) return false;
      at += 3;
    }
    this.hasTime = true;
    if (at === to) return true;
    if (bytes[at] === capitalZ) return at + 1 === to;
    if ((bytes[at] !== dash && bytes[at] !== plus) || this.#pair(at + 1, to) < 0) return false;
    at += 3;
    if (at === to) return true;
    if (bytes[at] === colon) at++;
    return this.#pair(at, to) >= 0 && at + 2 === to;
  }

  /** Reads a cell; false if it is no date of the form of those before it. */
  read(from: number, to: number): boolean {
    const bytes = this.#bytes;
    this.#at = from;
    if (isLetter(bytes[from] ?? 0)) return this.#nameFirst(to);
    const isNegative = bytes[from] === dash;
    if (isNegative) this.#at++;
    const first = this.#number(to);
    const firstDigits = this.#digits;
    if (firstDigits === 0) return false;
    if (this.#at === to) {
      const digits = firstDigits + (isNegative ? 10 : 0);
      if (firstDigits > 10) return false;
      this.minDigits = Math.min(this.minDigits, digits);
      this.maxDigits = Math.max(this.maxDigits, digits);
      return this.#keep('count', 0, isNegative ? -first : first);
    }
    const separator = bytes[this.#at++] ?? 0;
    if (isNegative) return false;
    if (isLetter(bytes[this.#at] ?? 0)) return this.#nameSecond(first, firstDigits, separator, to);
    if (separator !== dash && separator !== slash && separator !== point) return false;
    const second = this.#number(to);
    const secondDigits = this.#digits;
    if (bytes[this.#at++] !== separator || secondDigits === 0 || secondDigits > 2) return false;
    const third = this.#number(to);
    const thirdDigits = this.#digits;
    const value = (first * 100 + second) * 10_000 + third;
    const isDayLast = firstDigits === 4 && thirdDigits > 0 && thirdDigits <= 2;
    if (isDayLast && separator === dash) {
      const isPadded = secondDigits === 2 && thirdDigits === 2;
      return isPadded && (this.#at === to || this.#isTime(to)) && this.#keep('iso', dash, value);
    }
    if (this.#at !== to) return false;
    if (isDayLast) return this.#keep('year-first', separator, value);
    if (firstDigits > 2 || (thirdDigits !== 4 && thirdDigits !== 2)) return false;
    // Years of two digits may be the first number, which then has two digits throughout.
    if (thirdDigits === 2 && firstDigits === 1) return false;
    return this.#keep(thirdDigits === 4 ? 'year-last' : 'short', separator, value);
  }

  /** "Jan 02, 2025" */
  #nameFirst(to: number): boolean {
    const bytes = this.#bytes;
    const month = this.#month(to);
    if (month === 0 || bytes[this.#at++] !== blank) return false;
    const day = this.#number(to);
    if (this.#digits === 0 || this.#digits > 2) return false;
    if (bytes[this.#at] === comma) this.#at++;
    if (bytes[this.#at++] !== blank) return false;
    const year = this.#number(to);
    return (
      this.#digits === 4 && this.#at === to && this.#keep('name-first', blank, (month * 100 + day) * 10_000 + year)
    );
  }

  /** "02 Jan 2025", "02-Jan-2025" */
  #nameSecond(day: number, dayDigits: number, separator: number, to: number): boolean {
    if (dayDigits > 2 || (separator !== blank && separator !== dash)) return false;
    const month = this.#month(to);
    if (month === 0 || this.#bytes[this.#at++] !== separator) return false;
    const year = this.#number(to);
    return (
      this.#digits === 4 && this.#at === to && this.#keep('name-second', blank, (day * 100 + month) * 10_000 + year)
    );
  }
}
