import { type NumberNotation, numberNotations } from './number-notations.ts';

/** What a column of prices turned out to be. */
export type ToldNumbers =
  /** `values` has NaN where a cell is no number in this notation. */
  | { told: 'one'; notation: NumberNotation; values: Float64Array }
  /** Notations that read all cells, as different numbers: "5,868" alone is two numbers. */
  | { told: 'several'; notations: readonly NumberNotation[] };

const same = (a: Float64Array, b: Float64Array) => a.every((value, i) => value === b[i]);

const currencies = ['$', '€', '£'];

/** The cells without the sign of a currency that stands before every one of them. */
export function withoutCurrency(cells: readonly string[]): readonly string[] {
  const sign = currencies.find((candidate) => cells[0]?.startsWith(candidate));
  if (sign === undefined || !cells.every((cell) => cell.startsWith(sign))) return cells;
  return cells.map((cell) => cell.slice(sign.length).trimStart());
}

/**
 * Tells the one notation of a whole column of prices.
 *
 * @param cells - trimmed, without the ones that say "no price"
 * @param allowed - ids of the notations that the vendor writes; all if not given
 * @param european - whether the rest of the file is written as where "5.868" is five thousand
 */
export function toldNumbers(cells: readonly string[], european: boolean, allowed?: readonly string[]): ToldNumbers {
  const notations = allowed ? numberNotations.filter(({ id }) => allowed.includes(id)) : numberNotations;
  const bare = withoutCurrency(cells);
  const readings: { notation: NumberNotation; values: Float64Array }[] = [];
  for (const notation of notations) {
    const stranger = bare.findIndex((cell) => Number.isNaN(notation.number(cell)));
    if (stranger >= 0) continue;
    const values = Float64Array.from(bare, (cell) => notation.number(cell));
    // Outside of such a file a point is a decimal point, as everywhere in computing.
    if (notation.id === 'plain' && !european) return { told: 'one', notation, values };
    if (!readings.some((other) => same(other.values, values))) readings.push({ notation, values });
  }
  const [only] = readings;
  if (only && readings.length === 1) return { told: 'one', ...only };
  if (readings.length > 1) return { told: 'several', notations: readings.map(({ notation }) => notation) };
  const counts = notations.map((notation) => bare.filter((cell) => !Number.isNaN(notation.number(cell))).length);
  const [first] = numberNotations as [NumberNotation];
  const notation = notations[counts.indexOf(Math.max(...counts))] ?? first;
  return { told: 'one', notation, values: Float64Array.from(bare, (cell) => notation.number(cell)) };
}
