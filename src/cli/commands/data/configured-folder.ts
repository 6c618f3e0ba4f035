import type { Io } from '../../../io.ts';
import { quotedPath } from '../../../words/quoted.ts';
import { settingsOf } from '../../config/settings-of.ts';

/** The folder of prices that the configuration names, which a note says; undefined if it names none. */
export async function configuredFolder(io: Io, isQuiet: boolean): Promise<string | undefined> {
  const { data } = (await settingsOf(io, {} as { data?: string })).flags;
  if (data !== undefined && !isQuiet) io.stderr.write(`note: ${quotedPath(data)} is the folder of the configuration\n`);
  return data;
}
