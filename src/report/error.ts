import type { UserError } from '../errors.ts';
import type { Zod } from '../zod.ts';
import { schemaVersion } from './schema-version.ts';

/** An error itself, as properties of an object. */
export function errorShape(z: Zod) {
  const text = z.nullable(z.string());
  return {
    code: z.string(),
    message: z.string(),
    file: text,
    line: z.nullable(z.int()),
    column: text,
    hint: text,
  };
}

/** The JSON of any command that failed. */
export const errorSchema = (z: Zod) =>
  z.object({ schemaVersion: z.literal(schemaVersion), ok: z.literal(false), error: z.object(errorShape(z)) });

/** An error as JSON; null for properties that do not apply. */
export function errorReport({ message, details }: UserError) {
  const { code, file = null, line = null, column = null, hint = null } = details;
  return { schemaVersion, ok: false, error: { code, message, file, line, column, hint } };
}
