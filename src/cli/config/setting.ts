import { settingOrigins } from '../../report/input-schemas.ts';
import { visible } from '../../words/quoted.ts';

/** Origins of a setting, lowest precedence first. */
export const origins = settingOrigins;
export type Origin = (typeof origins)[number];

/** One setting. */
export interface Setting {
  /** Path of its key, for example `signals`, `correlation`, `window`. */
  path: readonly string[];
  value: unknown;
  origin: Origin;
  /** File, variable or flag. */
  from: string;
  /** Line in the file. */
  line?: number | undefined;
  /** Whether the value is text that must still be parsed, as in the environment and in flags. */
  isText?: boolean;
}

/** A dotted path. */
export const dotted = (path: readonly string[]): string => path.join('.');

/** Origin of a setting, for a message. */
export function settingSource({ origin, from, line }: Setting): string {
  if (origin === 'environment' || origin === 'flag') return visible(from);
  return line === undefined ? `"${visible(from)}"` : `"${visible(from)}" line ${line}`;
}
