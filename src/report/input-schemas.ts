import { macroIds } from '../series/macro-kind.ts';
import { roles } from '../series/series.ts';
import type { Zod } from '../zod.ts';

/** Where a setting can come from, the weakest first. */
export const settingOrigins = ['user file', 'project file', 'named file', 'environment', 'flag'] as const;

/** A file that was read. */
export const inputSchema = (z: Zod) =>
  z.object({
    /** One of the three indices, or the name of a further series. */
    role: z.enum([...roles, ...macroIds]),
    file: z.string(),
    reader: z.string(),
    column: z.string(),
    symbol: z.nullable(z.string()),
    first: z.iso.date(),
    last: z.iso.date(),
    rows: z.int(),
  });

/** Something learnt about the data. */
export const noteSchema = (z: Zod) =>
  z.object({
    code: z.string(),
    message: z.string(),
    role: z.nullable(z.string()),
    file: z.nullable(z.string()),
  });
