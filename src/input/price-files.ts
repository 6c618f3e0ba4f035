import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { exitStatus } from '../exit-status.ts';
import type { Io } from '../io.ts';
import type { SeriesFile } from '../market/assemble.ts';
import { columnName } from '../readers/detect/match-columns.ts';
import { closesOf, dailyCloses } from '../readers/read-options.ts';
import { hasGrowth, type Labels, rolesOf, usLabels } from '../series/labels.ts';
import type { Role } from '../series/series.ts';
import { fetchCommand } from '../words/fetch-command.ts';
import { folderSeries } from './data-folder.ts';
import { holdsSeveral } from './holds-several.ts';
import { type InputFlags, priceFlags, usedPriceFlags } from './input-flags.ts';
import { readFile } from './read-file.ts';

/** Whether the flags name any input: then the sample is not used. */
export const hasInput = (flags: InputFlags, labels: Labels = usLabels): boolean =>
  !labels.isUs ||
  usedPriceFlags(flags).length > 0 ||
  [flags.data, flags.inputs, flags.series, flags.peLarge, flags.peSmall].some((flag) => flag !== undefined);

/** @throws UserError if a flag of price files is for the other kind of triple */
export function refuseOtherTriple(flags: InputFlags, labels: Labels): void {
  const ours: readonly string[] = Object.values(priceFlags(labels));
  const [other] = usedPriceFlags(flags).filter((flag) => !ours.includes(flag));
  if (other === undefined) return;
  throw labels.isUs
    ? new UserError(`--${other} is for other indices, which --labels must name`, {
        code: 'no-labels',
        status: exitStatus.usage,
        hint: 'name it: --labels "STOXX 600,STOXX Small 200,STOXX Technology"',
      })
    : new UserError(`--${other} is for the US indices, but --labels names others`, {
        code: 'other-labels',
        status: exitStatus.usage,
        hint: 'use --large, --small and --growth, or leave out --labels',
      });
}

const hasOtherNames = (error: unknown) => error instanceof UserError && error.details.code === 'unknown-layout';

function withLabelHint(error: unknown): never {
  if (!(error instanceof UserError)) throw error;
  const hint = 'use one of these names in --labels, or a file of one index only';
  throw ['several-symbols', 'no-column'].includes(error.details.code)
    ? new UserError(error.message, { ...error.details, hint })
    : error;
}

/** The series of a file; of several the one with the name of the label. @throws UserError if none of several has it */
async function labelledFile(io: Io, path: string, label: string): Promise<SeriesFile> {
  try {
    return await readFile(io, path);
  } catch (error) {
    const name = columnName(label);
    // Standard input can be read once.
    if (path === '-' || name === '' || !(holdsSeveral(error) || hasOtherNames(error))) throw error;
    return await readFile(io, path, { ...dailyCloses, columns: [name] }).catch(withLabelHint);
  }
}

const unnamedGrowth = () =>
  new UserError('--growth has no name in --labels', {
    code: 'other-labels',
    status: exitStatus.usage,
    hint: 'name it as the third: --labels "A,B,C", or leave --growth out',
  });

/** The files of the three flags. @throws UserError if only some of the three are there */
async function fromFiles(io: Io, flags: InputFlags, labels: Labels): Promise<Record<Role, SeriesFile[]>> {
  const flagOf = priceFlags(labels);
  const absent = rolesOf(labels).filter((role) => (flags[flagOf[role]] ?? []).length === 0);
  if (!hasGrowth(labels) && flags.growth !== undefined && flags.growth.length > 0) throw unnamedGrowth();
  if (absent.length > 0) {
    const list = absent.map((role) => `the ${labels[role].name}`).join(' and ');
    const used = usedPriceFlags(flags).map((flag) => `--${flag}`);
    const only = `only ${used.join(' and ')} ${used.length === 1 ? 'was' : 'were'} given`;
    throw new UserError(`${list} ${absent.length === 1 ? 'is' : 'are'} missing: ${only}`, {
      code: 'index-missing',
      status: exitStatus.usage,
      hint: `add ${absent.map((role) => `--${flagOf[role]} FILE`).join(' and ')}${labels.isUs ? ', or name a folder with --data DIR' : absent.join() === 'growth' ? ', or name only two: --labels "A,B"' : ''}`,
    });
  }
  const read = async (role: Role) => {
    const series: SeriesFile[] = [];
    for (const file of flags[flagOf[role]] ?? []) {
      series.push(await (labels.isUs ? readFile(io, file, closesOf(role)) : labelledFile(io, file, labels[role].name)));
    }
    return series;
  };
  return { large: await read('large'), small: await read('small'), growth: await read('growth') };
}

/** The series of the embedded sample. */
export async function sampleSeries(io: Io): Promise<Record<Role, SeriesFile[]>> {
  const read = async (role: Role): Promise<SeriesFile[]> => [
    await readFile(io, join(io.sampleFolder, `${priceFlags(usLabels)[role]}.csv`)),
  ];
  return { large: await read('large'), small: await read('small'), growth: await read('growth') };
}

/** The files of `--data`. @throws UserError if labels or single files are there as well */
async function withFolder(
  io: Io,
  flags: InputFlags,
  folder: string,
  { isUs }: Labels,
): Promise<Record<Role, SeriesFile[]>> {
  if (!isUs) {
    throw new UserError('--data works with the US indices only, and --labels names others', {
      code: 'other-labels',
      status: exitStatus.usage,
      hint: 'use --large, --small and --growth',
    });
  }
  if (usedPriceFlags(flags).length > 0) {
    throw new UserError('--data cannot be combined with single files', {
      code: 'two-sources',
      status: exitStatus.usage,
      hint: 'use either --data DIR or all of --spx, --rut and --nasdaq',
    });
  }
  return folderSeries(io, folder);
}

const otherFiles = 'name them: --large FILE --small FILE --growth FILE';

export const noPrices = (
  because: string,
  hint = `download them: ${fetchCommand()}; or name them: --data DIR, or --spx FILE --rut FILE --nasdaq FILE`,
  reason = '',
) =>
  new UserError(`no price files, and ${because} never uses the synthetic sample${reason}`, {
    code: 'no-prices',
    status: exitStatus.usage,
    hint,
  });

/** @throws UserError if the flags name input but no prices */
export function refuseNoPrices(flags: InputFlags, { isUs }: Labels): void {
  if (flags.data !== undefined || usedPriceFlags(flags).length > 0) return;
  throw isUs
    ? noPrices(flags.inputs ? '--inputs' : flags.series ? '--series' : '--pe-large')
    : noPrices('--labels', otherFiles);
}

/** The files of the three indices, from single flags or a folder. @throws UserError if they are not those three */
export const priceSeries = (io: Io, flags: InputFlags, labels: Labels): Promise<Record<Role, SeriesFile[]>> =>
  flags.data === undefined ? fromFiles(io, flags, labels) : withFolder(io, flags, flags.data, labels);
