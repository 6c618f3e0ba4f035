import { UserError } from '../../errors.ts';
import { exitStatus } from '../../exit-status.ts';
import { renamedKeys } from './renamed-keys.ts';
import { dotted, type Setting, settingSource } from './setting.ts';

/**
 * @param written - how the source of the setting writes a path
 * @throws UserError with today's name for a setting by the name of before
 */
export function refuseRenamedKey(
  setting: Setting,
  written: (path: readonly string[]) => string = (path) => `"${dotted(path)}"`,
): void {
  const { path, origin, from, line } = setting;
  const old = path.map((_, i) => dotted(path.slice(0, i + 1))).find((prefix) => renamedKeys.has(prefix));
  const now = old && renamedKeys.get(old);
  if (now === undefined || now === '') return;
  throw new UserError(`${settingSource(setting)}: ${old} is called ${now} now`, {
    code: 'renamed-key',
    status: exitStatus.usage,
    ...(origin !== 'environment' && origin !== 'flag' && { file: from, line }),
    hint: `use ${written(now.split('.'))}: its values mean the same`,
  });
}
