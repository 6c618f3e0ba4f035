import type { Zod } from '../../../signals/signal.ts';
import type * as ZodMini from '../../../zod.ts';

/** Keys that are set, checked and explained together. Everything that can be configured is in one of them. */
export interface Section<T = unknown> {
  /** Where its keys are; none for those at the top. */
  path: readonly string[];
  /** The value of every key where nobody set one; null for none. */
  defaults: T;
  /** Of all keys at once. */
  schema(z: Zod): ZodMini.ZodMiniType<T>;
  /** Keys that name files to read, and those that name files to write. */
  reads?: readonly string[];
  writes?: readonly string[];
}

/** A section with its types. */
export const defineSection = <T>(section: Section<T>): Section<T> => section;

/** A schema with what it is about, for editors. */
export const described = <S extends ZodMini.ZodMiniType>(z: Zod, schema: S, description: string): S => {
  z.globalRegistry.add(schema, { description });
  return schema;
};
