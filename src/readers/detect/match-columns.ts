import { columnInstrument } from '../../identity/column-instrument.ts';
import { isDateName } from './column-names.ts';

/** Words that only mean that a column holds closes. */
const closeWord = /^(CLOSE|CLOSING|PRICE|LAST|VALUE|LEVEL|INDEX)$/;

const upperCaseWords = (name: string) =>
  name
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== '');

/** Upper case, letters and digits only; also without a word for the close at either end: "SPX_Close" is also "SPX". */
function normalised(name: string): string[] {
  const words = upperCaseWords(name);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return [words, closeWord.test(last) ? words.slice(0, -1) : words, closeWord.test(first) ? words.slice(1) : words].map(
    (rest) => rest.join(''),
  );
}

/** Position of a name among the requested ones, -1 if it is none of them. A long name of an index counts as its symbols. */
function preference(name: string, requested: readonly string[]): number {
  const names = normalised(name);
  const position = requested.findIndex((candidate) => names.includes(candidate));
  if (position >= 0) return position;
  const instrument = columnInstrument(name);
  if (!instrument || isDateName(name)) return -1;
  return requested.findIndex((candidate) => instrument.aliases.includes(candidate));
}

/**
 * The names that match a request best.
 *
 * @param requested - in order of preference: upper case, letters and digits only
 * @returns several names if they match equally well, none if none matches or none is requested
 * @example matchColumns(['Date', 'SPX_Close', 'RUT_Close'], ['SPX', 'GSPC']); // => ['SPX_Close']
 */
export function matchColumns(names: readonly string[], requested: readonly string[]): string[] {
  if (requested.length === 0) return [];
  const preferences = names.map((name) => preference(name, requested));
  const best = Math.min(...preferences.filter((position) => position >= 0));
  return names.filter((_, i) => preferences[i] === best);
}
