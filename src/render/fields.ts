import { UserError } from '../errors.ts';
import { quoted } from '../words/quoted.ts';

type Json = unknown;
type JsonObject = Record<string, Json>;

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const idOf = (item: Json) => (isObject(item) && typeof item.id === 'string' ? item.id : null);

function unknownField(path: string, known: readonly string[]): UserError {
  return new UserError(`--fields: there is no ${quoted(path)}`, {
    code: 'unknown-field',
    status: 2,
    hint: known.length > 0 ? `known here: ${known.join(', ')}` : 'nothing lies below it',
  });
}

/** Part of a list item together with its id: a score alone would not say whose it is. */
function named(item: Json, part: Json): Json {
  const id = idOf(item);
  return id === null || !isObject(part) ? part : { id, ...part };
}

/** The part of `value` at a path, in the same shape. In a list a key is the id of an item, or applies to every item. */
function picked(value: Json, segments: readonly string[], path: string): Json {
  const [segment, ...rest] = segments;
  // An unknown value has no parts today and may have them tomorrow: the path is not wrong.
  if (segment === undefined || value === null) return value;
  if (Array.isArray(value)) {
    const byId = value.find((item) => idOf(item) === segment);
    if (byId !== undefined) return [named(byId, picked(byId, rest, path))];
    const ids = value.flatMap((item) => idOf(item) ?? []);
    if (value.length > 0 && value.every((item) => isObject(item) && !Object.hasOwn(item, segment))) {
      throw unknownField(path, [...ids, ...Object.keys(value[0] as JsonObject)]);
    }
    return value.map((item) => named(item, picked(item, segments, path)));
  }
  if (!isObject(value)) throw unknownField(path, []);
  if (!Object.hasOwn(value, segment)) throw unknownField(path, Object.keys(value));
  return { [segment]: picked(value[segment], rest, path) };
}

/** A list with an item added, or merged into the item of the same id. */
function withItem(list: readonly Json[], item: Json): Json[] {
  const same = list.findIndex((other) => idOf(other) === idOf(item));
  return same < 0 ? [...list, item] : list.map((other, i) => (i === same ? merged(other, item) : other));
}

/** Two parts of one report merged. */
function merged(a: Json, b: Json): Json {
  if (Array.isArray(a) && Array.isArray(b)) {
    const isNamed = b.some((item) => idOf(item) !== null);
    return isNamed ? b.reduce(withItem, a) : a.map((item, i) => merged(item, b[i]));
  }
  if (!isObject(a) || !isObject(b)) return b;
  const result: JsonObject = { ...a };
  for (const [key, value] of Object.entries(b)) {
    result[key] = Object.hasOwn(result, key) ? merged(result[key], value) : value;
  }
  return result;
}

/**
 * Selected fields of a report by dotted paths, in the report's own shape; items of a list keep their id.
 *
 * @param paths - for example `verdict.state`, `signals.correlation.score` (one by its id), `signals.score` (all)
 * @throws UserError with the names that exist there, if a path does not exist
 */
export function selectFields(report: object, paths: readonly string[]): Json {
  return paths.map((path) => picked(report, path.split('.'), path)).reduce((whole, part) => merged(whole, part), {});
}
