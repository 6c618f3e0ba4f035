import { instrumentNamed } from '../../identity/instruments.ts';
import { indexColumns } from './index-columns.ts';

/** Words that say only that a column holds closes. */
const surplus = /^(CLOSE|CLOSING|PRICE|LAST|VALUE|LEVEL|INDEX)$/;

const inWords = (name: string) =>
  name
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== '');

/** Upper case, letters and digits only, and without a word for the close at either end: "SPX_Close" is "SPX". */
function plain(name: string): string[] {
  const words = inWords(name);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return [words, surplus.test(last) ? words.slice(0, -1) : words, surplus.test(first) ? words.slice(1) : words].map(
    (rest) => rest.join(''),
  );
}

/** Place of a name among the wanted ones, the best 0; -1 if it is none. A longer name of an index counts as its symbol. */
function rankOf(name: string, wanted: readonly string[]): number {
  const names = plain(name);
  const rank = wanted.findIndex((one) => names.includes(one));
  if (rank >= 0 || indexColumns([name]).length === 0) return rank;
  const { aliases = [] } = instrumentNamed(name) ?? {};
  return wanted.findIndex((one) => aliases.includes(one));
}

/** The names that come nearest to what is wanted: more than one where nothing tells them apart, none where none is wanted. */
export function nearest(names: readonly string[], wanted: readonly string[]): string[] {
  if (wanted.length === 0) return [];
  const ranks = names.map((name) => rankOf(name, wanted));
  const best = Math.min(...ranks.filter((rank) => rank >= 0));
  return names.filter((_, i) => ranks[i] === best);
}
