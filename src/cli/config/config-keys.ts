import { UserError } from '../../errors.ts';
import { exitStatus } from '../../exit-status.ts';
import { nearest } from '../../words/nearest.ts';
import { quoted } from '../../words/quoted.ts';
import { entriesOf } from './keys.ts';
import { refuseRenamedKey } from './refuse-renamed-key.ts';
import type { Section } from './sections/section.ts';
import { sections } from './sections/sections.ts';
import { dotted, type Setting, settingSource } from './setting.ts';
import { valueText } from './value-text.ts';

/** A configuration key. */
export interface ConfigKey {
  section: Section;
  path: readonly string[];
  default: unknown;
}

/** All configuration keys by dotted path. */
export const configKeys: ReadonlyMap<string, ConfigKey> = new Map(
  sections.flatMap((section) =>
    entriesOf(section.defaults, section.path).map((entry) => [
      dotted(entry.path),
      { section, path: entry.path, default: entry.value },
    ]),
  ),
);

/** Keys below a path. */
const keysAfter = (path: readonly string[]): string[] => [
  ...new Set(
    [...configKeys.values()]
      .filter((one) => path.every((key, i) => one.path[i] === key))
      .flatMap((one) => one.path[path.length] ?? []),
  ),
];

const shown = (path: readonly string[]) => (path.length === 0 ? 'the top' : quoted(dotted(path)));

/** Checks the key of a setting. @throws UserError with the nearest known key if it is unknown or a section */
export function checkKey(setting: Setting): void {
  const { path, value, origin, from, line } = setting;
  if (path.every((key) => !key.includes('.')) && configKeys.has(dotted(path))) return;
  refuseRenamedKey(setting);
  const refuse = (what: string, hint: string) =>
    new UserError(`${settingSource(setting)}: ${what}`, {
      code: 'unknown-key',
      status: exitStatus.usage,
      ...(origin !== 'environment' && origin !== 'flag' && { file: from, line }),
      hint,
    });
  for (let depth = 0; depth < path.length; depth++) {
    const here = path.slice(0, depth);
    const key = path[depth] ?? '';
    const keys = keysAfter(here);
    if (keys.length === 0) throw refuse(`${shown(here)} has no keys below it`, 'set it to one value');
    if (keys.includes(key)) continue;
    const near = nearest(key, keys);
    const way = near === undefined ? '' : `did you mean ${quoted(dotted([...here, near]))}? `;
    throw refuse(
      `${quoted(dotted(path.slice(0, depth + 1)))} is not known`,
      `${way}${shown(here)} has ${keys.join(', ')}`,
    );
  }
  throw refuse(`${dotted(path)} is ${valueText(value)}`, `it must be an object with ${keysAfter(path).join(', ')}`);
}
