import { instrumentOfAlias } from '../../identity/instruments.ts';
import { columnClaim } from './index-columns.ts';

/** Words that only mean that a column holds closes. */
const closeWord = /^(CLOSE|CLOSING|PRICE|LAST|VALUE|LEVEL|INDEX)$/;

const upperCaseWords = (name: string) =>
  name
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== '');

/** A name as columns are requested by it: upper case, letters and digits only. */
export const columnName = (name: string): string => upperCaseWords(name).join('');

/** Likewise without a word for the close at either end: "VIX_Close" is also "VIX". */
function shortened(name: string): string[] {
  const words = upperCaseWords(name);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return [closeWord.test(last) ? words.slice(0, -1) : [], closeWord.test(first) ? words.slice(1) : []]
    .map((rest) => rest.join(''))
    .filter((rest) => rest !== '');
}

/**
 * Position of a name among the requested ones, -1 if it is none of them. A long name of an index counts as its symbols; one
 * with another word beside them, such as "SPX volume", is another series.
 */
function preference(name: string, requested: readonly string[]): number {
  const position = requested.indexOf(columnName(name));
  if (position >= 0) return position;
  const short = requested.findIndex((candidate) => shortened(name).includes(candidate));
  const claim = columnClaim(name);
  if ('instrument' in claim) {
    return short >= 0 ? short : requested.findIndex((candidate) => claim.instrument.aliases.includes(candidate));
  }
  return short >= 0 && instrumentOfAlias(requested[short] ?? '') !== undefined && claim.kind !== 'none' ? -1 : short;
}

/**
 * The names that match a request best.
 *
 * @param requested - in order of preference: upper case, letters and digits only
 * @returns several names if they match equally well, none if none matches or none is requested
 * @example matchColumns(['Date', 'SPX_Close', 'RUT_Close'], ['SPX', 'GSPC']); // => ['SPX_Close']
 * @example matchColumns(['Russell 2000 Growth', 'Russell 2000'], ['RUT', 'RUSSELL2000']); // => ['Russell 2000']
 */
export function matchColumns(names: readonly string[], requested: readonly string[]): string[] {
  if (requested.length === 0) return [];
  const preferences = names.map((name) => preference(name, requested));
  const best = Math.min(...preferences.filter((position) => position >= 0));
  return names.filter((_, i) => preferences[i] === best);
}
