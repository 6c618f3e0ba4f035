import { UserError } from '../../../errors.ts';
import { exitStatus } from '../../../exit-status.ts';
import { nearest } from '../../../words/nearest.ts';
import { quoted } from '../../../words/quoted.ts';
import { configKeys } from '../config-keys.ts';
import { refuseRenamedKey } from '../refuse-renamed-key.ts';
import { renamedKeys } from '../renamed-keys.ts';
import type { Setting } from '../setting.ts';

const prefix = 'ROTATION_';

/** Variables that are not settings. */
const others = ['ROTATION_CONFIG', 'ROTATION_FETCH_BASE', 'ROTATION_USER_AGENT'];

/** Variable of a key: `signals.first-five-days.reversedBelow` is ROTATION_SIGNALS_FIRST_FIVE_DAYS_REVERSED_BELOW. */
export const variableOf = (path: readonly string[]): string =>
  prefix +
  path
    .map((key) => key.replace(/([a-z0-9])([A-Z])/g, '$1_$2').replace(/[^A-Za-z0-9]+/g, '_'))
    .join('_')
    .toUpperCase();

/**
 * Settings in environment variables. `ROTATION_` is a common prefix: a variable that resembles no key, such as a scheduler's
 * ROTATION_SERVICE_HOST, belongs to somebody else.
 *
 * @throws UserError for a variable that is nearly a known one, or extends one of a section
 */
export function environmentLayer(env: Readonly<Record<string, string | undefined>>): Setting[] {
  const variables = new Map(
    [...configKeys.values()].filter(({ path }) => path[0] !== '$schema').map(({ path }) => [variableOf(path), path]),
  );
  const sections = [
    ...new Set(
      [...configKeys.values()]
        .filter(({ path }) => path.length > 1)
        .map(({ path }) => `${variableOf(path.slice(0, 1))}_`),
    ),
  ];
  const oldVariables = new Map(
    [...renamedKeys.keys()].map((key) => key.split('.')).map((path) => [variableOf(path), path]),
  );
  return Object.keys(env).flatMap((name): Setting[] => {
    const value = env[name];
    if (!name.startsWith(prefix) || value === undefined || others.includes(name)) return [];
    const path = variables.get(name);
    if (path) return [{ path, value, origin: 'environment', from: name, isText: true }];
    const old = oldVariables.get(name);
    if (old) refuseRenamedKey({ path: old, value, origin: 'environment', from: name }, variableOf);
    const near = nearest(
      name.slice(prefix.length),
      [...variables.keys(), ...others].map((one) => one.slice(prefix.length)),
    );
    if (near === undefined && !sections.some((section) => name.startsWith(section))) return [];
    throw new UserError(`the environment variable ${quoted(name)} is not known`, {
      code: 'unknown-key',
      status: exitStatus.usage,
      hint: near === undefined ? 'rotation config lists every key' : `did you mean ${prefix}${near}?`,
    });
  });
}
