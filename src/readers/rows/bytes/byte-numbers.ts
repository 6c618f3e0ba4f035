import type { NumberNotation } from '../../cells/number-notations.ts';

const zero = 0x30;
const point = 0x2e;
const comma = 0x2c;
const maxExact = 9_007_199_254_740_991;
const powersOfTen = Array.from({ length: 16 }, (_, exponent) => Number(`1e${exponent}`));

type Decimal = NumberNotation['decimal'];

/** Numbers read from bytes, and what they show of their notation. */
export class ByteNumbers {
  #hasDecimals = false;
  #isGrouped = false;
  /** A cell with both marks: one of groups, and this one of decimals. */
  #both: Decimal | undefined;
  /** A cell that cannot be in groups: with four digits in a row before its decimals, or zeros before its first digit. */
  #isUngrouped = false;
  /** A cell that can have no mark but that of decimals, by that mark. */
  #decimal: Decimal | undefined;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The value of a cell if its last mark is the decimal point or comma given; NaN if it is no such number, or a mark is in doubt. */
  read(from: number, to: number, decimal: Decimal): number {
    const bytes = this.#bytes;
    const mark = decimal === '.' ? point : comma;
    const group = decimal === '.' ? comma : point;
    let digits = 0;
    let run = 0;
    let whole = 0;
    let markAt = -1;
    let groups = 0;
    for (let at = from; at < to; at++) {
      const byte = bytes[at] ?? 0;
      const digit = byte - zero;
      if (digit >= 0 && digit < 10) {
        digits = digits * 10 + digit;
        run++;
      } else if (byte === mark && markAt < 0 && run > 0 && (groups === 0 || run === 3)) {
        markAt = at;
        whole = run;
        run = 0;
      } else if (
        byte === group &&
        markAt < 0 &&
        run > 0 &&
        (groups === 0 ? run <= 3 && bytes[from] !== zero : run === 3)
      ) {
        groups++;
        run = 0;
      } else return Number.NaN;
    }
    if (run === 0 || digits > maxExact || (markAt < 0 && groups > 0 && run !== 3)) return Number.NaN;
    const decimals = markAt < 0 ? 0 : run;
    if (decimals >= powersOfTen.length) return Number.NaN;
    if (groups === 0 && (markAt < 0 ? run : whole) > (bytes[from] === zero ? 1 : 3)) this.#isUngrouped = true;
    this.#note(decimal, groups, markAt, run);
    return digits / (powersOfTen[decimals] ?? Number.NaN);
  }

  #note(decimal: Decimal, groups: number, markAt: number, run: number): void {
    if (groups > 0 && markAt >= 0) this.#both = decimal;
    if (groups > 0) this.#isGrouped = true;
    if (markAt >= 0) {
      this.#hasDecimals = true;
      if (run !== 3) this.#decimal = decimal;
    }
  }

  /**
   * Id of the only notation of all cells that were read; undefined if another could fit them as well.
   *
   * @param isEuropean - whether "5.868" may be five thousand
   */
  notation(decimal: Decimal, isEuropean: boolean): string | undefined {
    if (this.#isGrouped && this.#isUngrouped) return undefined;
    if (this.#isGrouped) return this.#both === decimal ? (decimal === '.' ? 'comma-groups' : 'dot-groups') : undefined;
    const isCertain = this.#isUngrouped || this.#decimal === decimal;
    if (decimal === '.') return !isEuropean || isCertain || !this.#hasDecimals ? 'plain' : undefined;
    return this.#hasDecimals && isCertain ? 'decimal-comma' : undefined;
  }
}
