import * as loops from '../../kernel/loops.ts';

/** Daily moves that no index makes, and which error of a file each of them is. */

const largeMove = 0.2;
/** Split ratios. Three for two is not among them: a fall of a third may be a crash. */
const shareRatios = [2, 3, 4, 5, 6, 7, 8, 20] as const;
/** Decades by which that day's market move may distort a power of ten or a split ratio: about 15%. */
const slack = 0.06;
/** Share of a move that may be left after it was reversed. */
const remainder = 0.25;

/**
 * - `unit-slip`: rows at a tenth, ten times, a hundredth ... of the level on both sides of them
 * - `bad-tick`: one row away from the level on both sides of it
 * - `split`: a fall or rise by a ratio in which shares are split, or by a power of ten, that stays
 * - `jump`: any other
 */
export type MoveKind = 'unit-slip' | 'bad-tick' | 'split' | 'jump';

export interface Move {
  kind: MoveKind;
  /** First row away from the level before. */
  row: number;
  /** Last row away from it; of a split or a jump, the same as `row`. */
  through: number;
  /** The close of `row` over the one before: 0.01 is a hundredth. */
  ratio: number;
}

const ratioAt = (closes: Float64Array, t: number) => (closes[t] ?? Number.NaN) / (closes[t - 1] ?? Number.NaN);

/** Rows on which a series moves by more than a fifth. */
export const largeMoveRows = (closes: Float64Array): number[] =>
  Array.from(loops.largeMoves(closes, 1 - largeMove, 1 + largeMove));

/** The integer power of ten that a ratio is near, 0 if none. */
export function powerOfTen(ratio: number): number {
  const power = Math.round(Math.log10(ratio));
  return Math.abs(Math.log10(ratio) - power) <= slack ? power : 0;
}

const isShareRatio = (ratio: number) =>
  shareRatios.some((n) => Math.abs(Math.abs(Math.log10(ratio)) - Math.log10(n)) <= slack / 2);

/** Whether one move reverses at least three quarters of the other. */
export const isReversed = (there: number, back: number): boolean =>
  there * back < 0 && Math.abs(there + back) < remainder * Math.min(Math.abs(there), Math.abs(back));

/**
 * Classifies the large moves of a series.
 *
 * @param rows - ascending rows with a large move, as {@link largeMoveRows} finds them, or some of these
 */
export function classifiedMoves(closes: Float64Array, rows: readonly number[]): Move[] {
  const moves: Move[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const next = rows[i + 1];
    const ratio = ratioAt(closes, row);
    const power = powerOfTen(ratio);
    const back = next === undefined ? Number.NaN : ratioAt(closes, next);
    const isSlip = power !== 0 && next !== undefined && powerOfTen(back) === -power;
    const isTick = !isSlip && next === row + 1 && isReversed(Math.log(ratio), Math.log(back));
    if (isSlip || isTick) {
      moves.push({ kind: isSlip ? 'unit-slip' : 'bad-tick', row, through: (next ?? row) - 1, ratio });
      i++;
    } else {
      const kind = power !== 0 || isShareRatio(ratio) ? 'split' : 'jump';
      moves.push({ kind, row, through: row, ratio });
    }
  }
  return moves;
}
