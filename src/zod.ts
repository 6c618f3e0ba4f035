/**
 * The part of zod that this program uses. The namespace is handed around as a value, and a bundler keeps all of what is
 * handed around: without this list that is 400 kB of languages and formats which every start would have to scan.
 */
export {
  array,
  boolean,
  discriminatedUnion,
  enum,
  globalRegistry,
  gt,
  gte,
  type infer,
  int,
  iso,
  literal,
  lt,
  lte,
  maxLength,
  minLength,
  nullable,
  number,
  object,
  optional,
  readonly,
  record,
  refine,
  regex,
  strictObject,
  string,
  toJSONSchema,
  tuple,
  union,
  unknown,
  type ZodMiniType,
} from 'zod/mini';

/** @internal The schema library, passed in by callers that have loaded it: a run without validation never loads it. */
export type Zod = typeof import('./zod.ts');
