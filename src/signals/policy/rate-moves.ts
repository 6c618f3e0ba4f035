import type { MacroSeries } from '../../market/macro-series.ts';
import { tolerance } from '../../stats/tolerance.ts';

/** A change of a rate from one figure to the next. */
export interface RateMove {
  /** Day from which the new figure holds. */
  day: number;
  /** Day from which that was known. */
  known: number;
  from: number;
  to: number;
}

/** Every change of a rate, oldest first; the first figure is not a change. */
export function rateMoves({ days, known, values }: MacroSeries): RateMove[] {
  const moves: RateMove[] = [];
  let from = values[0] ?? Number.NaN;
  for (let i = 1; i < values.length; i++) {
    const to = values[i] ?? Number.NaN;
    if (Math.abs(to - from) < tolerance) continue;
    moves.push({ day: days[i] ?? 0, known: known[i] ?? 0, from, to });
    from = to;
  }
  return moves;
}

export const isCut = ({ from, to }: RateMove): boolean => to < from;

/** The last moves in one direction, each at most `apart` days after the one before; empty without a move. */
export function lastRun(moves: readonly RateMove[], apart: number): readonly RateMove[] {
  let start = moves.length - 1;
  while (start > 0) {
    const [before, move] = [moves[start - 1], moves[start]];
    if (!before || !move || isCut(before) !== isCut(move) || move.day - before.day > apart) break;
    start--;
  }
  return moves.slice(Math.max(start, 0));
}

/** Cuts that follow a hike: the first of each easing. */
export const firstCuts = (moves: readonly RateMove[]): RateMove[] =>
  moves.filter((move, i) => {
    const before = moves[i - 1];
    return before !== undefined && isCut(move) && !isCut(before);
  });
