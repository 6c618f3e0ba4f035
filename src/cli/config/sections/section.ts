import type { Zod, ZodMiniType } from '../../../zod.ts';

/** Configuration keys that are validated and documented together. Every key is in one section. */
export interface Section<T = unknown> {
  /** Path of the section; empty at the top. */
  path: readonly string[];
  /** Default of every key; null for none. */
  defaults: T;
  /** Schema of the whole section. */
  schema(z: Zod): ZodMiniType<T>;
  /** Keys with files to read, and keys with files to write. */
  reads?: readonly string[];
  writes?: readonly string[];
}

/** Checks the shape of a section and keeps its types. */
export const defineSection = <T>(section: Section<T>): Section<T> => section;

/** A schema with a description for editors. */
export const described = <S extends ZodMiniType>(z: Zod, schema: S, description: string): S => {
  z.globalRegistry.add(schema, { description });
  return schema;
};
