import { UserError } from '../../../errors.ts';
import { exitStatus } from '../../../exit-status.ts';
import { type InputFlags, priceFlags } from '../../../input/input-flags.ts';
import type { Io } from '../../../io.ts';
import { type Labels, otherLabels, usLabels } from '../../../series/labels.ts';
import { roles } from '../../../series/series.ts';
import { quotedPath, visible } from '../../../words/quoted.ts';
import { fileLayer } from '../../config/layers/file.ts';
import { resolve } from '../../config/resolve.ts';
import { files as filesSection, labels as labelsSection } from '../../config/sections/sections.ts';
import { dotted } from '../../config/setting.ts';

/** Settings of a market's folder that are read: rules are the pool's, the same for all markets. */
const isOfMarket = (path: readonly string[]) => ['files', 'labels', '$schema'].includes(path[0] ?? '');

/**
 * The files and labels of a market by its folder's configuration file.
 *
 * @throws UserError if it names no files, or sets anything else
 */
export async function configuredTriple(io: Io, file: string): Promise<{ flags: InputFlags; labels: Labels }> {
  const { settings, valuesOf } = await resolve(fileLayer(io, file, 'named file'));
  const refuse = (message: string, hint: string) =>
    new UserError(`${quotedPath(file)} ${message}`, { code: 'configuration', status: exitStatus.usage, file, hint });
  const other = settings.find(({ path }) => !isOfMarket(path));
  if (other) {
    throw refuse(
      `sets ${dotted(other.path)}, and a pool takes only files and labels from it`,
      'set rules for all markets at once: --set KEY=VALUE or --config FILE',
    );
  }
  const { large, small, growth } = valuesOf(labelsSection);
  const isOther = large !== null && small !== null;
  const labels = isOther
    ? otherLabels({ large: visible(large), small: visible(small), growth: growth && visible(growth) })
    : usLabels;
  const named = valuesOf(filesSection);
  const flags = priceFlags(labels);
  const given = roles.filter((role) => named[role].length > 0);
  if (given.length === 0)
    throw refuse('names no files', 'add "files": {"large": [...], "small": [...], "growth": [...]}');
  return { flags: Object.fromEntries(given.map((role) => [flags[role], [...named[role]]])), labels };
}
