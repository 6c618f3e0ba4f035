import { visible } from '../../errors.ts';
import { settingOrigins } from '../../report/check/schema.ts';

/** Where a value that was set comes from, the weakest first: each beats those before it. */
export const origins = settingOrigins;
export type Origin = (typeof origins)[number];

/** One value that somebody set. */
export interface Setting {
  /** For example `signals`, `correlation`, `window`. */
  path: readonly string[];
  value: unknown;
  origin: Origin;
  /** The file, the variable or the flag. */
  from: string;
  /** Line in the file. */
  line?: number | undefined;
  /** Whether the value is a text that still has to be read as what its key takes: so in the environment and in flags. */
  isText?: boolean;
}

/** A path as it is written. */
export const dotted = (path: readonly string[]): string => path.join('.');

/** Where a setting stands, for a message. */
export function settingSource({ origin, from, line }: Setting): string {
  if (origin === 'environment' || origin === 'flag') return visible(from);
  return line === undefined ? `"${visible(from)}"` : `"${visible(from)}" line ${line}`;
}
