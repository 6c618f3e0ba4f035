import { exitStatus } from '../../../exit-status.ts';
import type { Io } from '../../../io.ts';
import { schemaVersion } from '../../../report/schema-version.ts';
import type { SettingsReport } from '../../../report/settings.ts';
import type { Formats } from '../../command.ts';
import { configKeys } from '../../config/config-keys.ts';
import { configurationOf } from '../../config/configured.ts';
import { configFiles } from '../../config/layers/config-files.ts';
import { shownPath } from '../../config/layers/file.ts';
import { dotted } from '../../config/setting.ts';
import type { OutputFlags } from '../../options/output.ts';
import type { RuleFlags } from '../../options/rules.ts';
import { deliverReport } from '../../terminal/deliver-report.ts';

export type ConfigFlags = RuleFlags & OutputFlags;

/** Prints every setting in force. */
export async function run(io: Io, flags: ConfigFlags, formats: Formats<SettingsReport>): Promise<number> {
  const files = configFiles(io, flags);
  const { settings } = await configurationOf(io, flags, files);
  const set = new Map(settings.map((setting) => [dotted(setting.path), setting]));
  const report: SettingsReport = {
    schemaVersion,
    files: files.map(({ file, origin }) => ({ file: shownPath(io, file), origin })),
    settings: [...configKeys]
      .filter(([key]) => key !== '$schema')
      .map(([key, one]) => {
        const { value, origin, from } = set.get(key) ?? { value: one.default, origin: 'default' as const, from: null };
        return { key, value, origin, from };
      }),
  };
  await deliverReport(io, report, { formats, flags, inputs: files.map(({ file }) => file) });
  return exitStatus.ok;
}
