import { exitStatus } from '../../../exit-status.ts';
import type { Io } from '../../../io.ts';
import { selectFields } from '../../../render/fields.ts';
import { json } from '../../../render/json.ts';
import { schemaVersion } from '../../../report/schema-version.ts';
import type { SettingsReport } from '../../../report/settings.ts';
import { configurationOf } from '../../config/configured.ts';
import { shownPath } from '../../config/file-layer.ts';
import { known } from '../../config/known.ts';
import { configFiles } from '../../config/layers.ts';
import { dotted } from '../../config/setting.ts';
import { deliver } from '../../terminal/output.ts';
import { renderOptions } from '../../terminal/render-options.ts';
import type { ConfigFlags } from './command.ts';

/** Prints every setting that is in force. */
export async function runConfig(io: Io, flags: ConfigFlags): Promise<number> {
  const files = configFiles(io, flags);
  const { settings } = await configurationOf(io, flags, files);
  const set = new Map(settings.map((setting) => [dotted(setting.path), setting]));
  const report: SettingsReport = {
    schemaVersion,
    files: files.map(({ file, origin }) => ({ file: shownPath(io, file), origin })),
    settings: [...known]
      .filter(([key]) => key !== '$schema')
      .map(([key, one]) => {
        const { value, origin, from } = set.get(key) ?? { value: one.default, origin: 'default' as const, from: null };
        return { key, value, origin, from };
      }),
  };
  const isJson = flags.format === 'json' || flags.fields !== undefined;
  const wanted = flags.fields ? selectFields(report, flags.fields) : report;
  const drawn = async () =>
    (await import('../../../render/screen/settings.ts')).render(report, await renderOptions(io, flags));
  await deliver(
    io,
    isJson ? json(wanted) : await drawn(),
    flags.output,
    files.map(({ file }) => file),
  );
  return exitStatus.ok;
}
