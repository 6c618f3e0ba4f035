import type { InputFlags } from '../../../input/input-flags.ts';
import type { Io } from '../../../io.ts';
import type { RuleFlags } from '../../options/rules.ts';
import type { Origin } from '../setting.ts';
import { projectFile, userFile } from './paths.ts';

/** A configuration file in use. */
export interface ConfigFile {
  file: string;
  origin: Origin;
}

/** Files in use, lowest precedence first. A file from a flag or variable replaces the project's. */
export function configFiles(io: Io, { config }: RuleFlags): ConfigFile[] {
  if (config === false) return [];
  const named = config ?? (io.env.ROTATION_CONFIG || undefined);
  const user = userFile(io);
  const project = named === undefined ? projectFile(io) : null;
  return [
    ...(user === null ? [] : [{ file: user, origin: 'user file' as const }]),
    ...(project === null ? [] : [{ file: project, origin: 'project file' as const }]),
    ...(named === undefined ? [] : [{ file: named, origin: 'named file' as const }]),
  ];
}

/** Flags that hold settings. */
export type SettingFlags = RuleFlags & Pick<InputFlags, 'labels'>;

const prefix = 'ROTATION_';

/** Whether anything may be set. For most runs the answer is no, after a few file checks. */
export const isAnythingSet = (io: Io, flags: SettingFlags, files: readonly ConfigFile[]): boolean =>
  files.length > 0 ||
  [flags.set, flags.window, flags.band, flags.labels].some((flag) => flag !== undefined) ||
  Object.keys(io.env).some((name) => name.startsWith(prefix));
