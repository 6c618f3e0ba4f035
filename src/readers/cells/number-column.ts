import { withoutCurrency } from './currency.ts';
import { type NumberNotation, numberNotations } from './number-notations.ts';

/** A column of prices, and how many notations fit it. */
export type NumberColumn =
  /** `values` has NaN for a cell that is not a number in this notation. */
  | { fit: 'one'; notation: NumberNotation; values: Float64Array }
  /** Several notations read all cells, as different numbers: "5,868" alone is two numbers. */
  | { fit: 'several'; notations: readonly NumberNotation[] };

const areEqual = (a: Float64Array, b: Float64Array) => a.every((value, i) => value === b[i]);

/** The column in the notation that reads the most cells, to explain the others. */
function closestFit(cells: readonly string[], notations: readonly NumberNotation[]): NumberColumn {
  const counts = notations.map((notation) => cells.filter((cell) => !Number.isNaN(notation.number(cell))).length);
  const [first] = numberNotations as [NumberNotation];
  const notation = notations[counts.indexOf(Math.max(...counts))] ?? first;
  return { fit: 'one', notation, values: Float64Array.from(cells, (cell) => notation.number(cell)) };
}

/**
 * A column of prices in its one notation.
 *
 * @param cells - trimmed, without those that mean "no price"
 * @param isEuropean - whether the rest of the file is written where "5.868" is five thousand
 * @param allowed - ids of the notations that the vendor writes; all by default
 */
export function numberColumn(cells: readonly string[], isEuropean: boolean, allowed?: readonly string[]): NumberColumn {
  const notations = allowed ? numberNotations.filter(({ id }) => allowed.includes(id)) : numberNotations;
  const bare = withoutCurrency(cells);
  const fits: { notation: NumberNotation; values: Float64Array }[] = [];
  for (const notation of notations) {
    if (bare.some((cell) => Number.isNaN(notation.number(cell)))) continue;
    const values = Float64Array.from(bare, (cell) => notation.number(cell));
    // Outside such files a point is a decimal point, as everywhere in computing.
    if (notation.id === 'plain' && !isEuropean) return { fit: 'one', notation, values };
    if (!fits.some((other) => areEqual(other.values, values))) fits.push({ notation, values });
  }
  const [only] = fits;
  if (only && fits.length === 1) return { fit: 'one', ...only };
  if (fits.length > 1) return { fit: 'several', notations: fits.map(({ notation }) => notation) };
  return closestFit(bare, notations);
}
