import { count } from '../words/counts.ts';
import { quoted } from '../words/quoted.ts';
import { notTheSeries, refusePages } from './lines.ts';

/**
 * Most of what an answer may hold: three times and more what the longest history has. A few megabytes of empty lists or of nothing but
 * brackets would otherwise become hundreds in memory.
 */
const limits: readonly (readonly [character: string, most: number, what: string])[] = [
  ['{', 100_000, 'objects'],
  ['[', 100_000, 'lists'],
  ['"', 1_000_000, 'texts'],
  [',', 1_000_000, 'values'],
];

function holdsMore(text: string, character: string, most: number): boolean {
  let found = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) {
    if (++found > most) return true;
  }
  return false;
}

/**
 * The value of a JSON answer.
 *
 * @param label - what the answer is, for messages
 * @throws UserError if it is anything else, cut off, or of a size that no series has
 */
export function boundedJson(answer: string, label: string): unknown {
  if (!/^\s*[{[]/.test(answer)) refusePages(answer, label);
  const over = limits.find(([character, most]) => holdsMore(answer, character, most));
  if (over) throw notTheSeries(label, ` has more than ${count(over[1])} ${over[2]}: no series is that large`);
  try {
    return JSON.parse(answer);
  } catch {
    throw notTheSeries(label, ` is not complete JSON: it begins ${quoted(answer.slice(0, 60))}`);
  }
}

/** A member of a value of unknown shape, however deep; undefined if there is none. */
export const inside = (value: unknown, ...keys: (string | number)[]): unknown =>
  keys.reduce<unknown>(
    (within, key) => (typeof within === 'object' && within !== null ? Reflect.get(within, key) : undefined),
    value,
  );
