import { basename, join } from 'node:path';
import { UserError } from '../../../errors.ts';
import { exitStatus } from '../../../exit-status.ts';
import type { InputFlags } from '../../../input/input-flags.ts';
import type { Io } from '../../../io.ts';
import { type Labels, otherLabels, usLabels } from '../../../series/labels.ts';
import { type Role, roles } from '../../../series/series.ts';
import { quotedPath } from '../../../words/quoted.ts';
import { configuredTriple } from './configured-triple.ts';

/** A folder that holds a market. */
export interface MarketFolder {
  folder: string;
  name: string;
  /** Flags that read it. */
  flags: InputFlags;
  labels: Labels;
}

const tripleFile = /^(large|small|growth)\.(csv|txt|tsv)(\.gz)?$/i;
const priceFile = /\.(csv|txt|tsv)(\.gz)?$/i;
const settingsFile = 'rotation.config.json';

const plainNames = { large: 'large caps', small: 'small caps' };

/** Files named large, small and growth, by role. */
function namedFiles(folder: string, names: readonly string[]): Partial<Record<Role, string[]>> {
  const of = (role: Role) =>
    names.flatMap((name) => (tripleFile.exec(name)?.[1]?.toLowerCase() === role ? [join(folder, name)] : []));
  return Object.fromEntries(roles.map((role) => [role, of(role)]).filter(([, files]) => files?.length));
}

function halfTriple(folder: string, there: Role): UserError {
  const absent = there === 'large' ? 'small' : 'large';
  return new UserError(`${quotedPath(folder)} has a file named ${there} and none named ${absent}`, {
    code: 'index-missing',
    file: folder,
    hint: `add ${absent}.csv: a market takes both`,
  });
}

/** What a folder holds itself: a triple by its settings or its file names; undefined if neither says so. */
async function ownTriple(io: Io, folder: string): Promise<Pick<MarketFolder, 'flags' | 'labels'> | undefined> {
  const names = io.files.list(folder);
  if (names.includes(settingsFile)) return configuredTriple(io, join(folder, settingsFile));
  const flags = namedFiles(folder, names);
  if (!flags.large && !flags.small) return undefined;
  if (!flags.large || !flags.small) throw halfTriple(folder, flags.large ? 'large' : 'small');
  return { flags, labels: otherLabels({ ...plainNames, growth: flags.growth ? 'growth index' : null }) };
}

const nameOf = (io: Io, folder: string) => basename(io.files.realPath(folder)) || folder;

const noMarket = (folder: string) =>
  new UserError(`${quotedPath(folder)} holds no market`, {
    code: 'no-market',
    file: folder,
    hint: `put files named large.csv, small.csv and growth.csv into it, or a ${settingsFile} with files and labels`,
  });

/** The markets in a folder: its own, or those of the folders in it, or the three US indices by their names. */
async function marketsIn(io: Io, folder: string): Promise<MarketFolder[]> {
  const own = await ownTriple(io, folder);
  if (own) return [{ folder, name: nameOf(io, folder), ...own }];
  const names = io.files.list(folder);
  const inner: MarketFolder[] = [];
  for (const path of names.map((name) => join(folder, name))) {
    if (io.files.kind(path) !== 'folder') continue;
    const found = await ownTriple(io, path);
    if (found) inner.push({ folder: path, name: nameOf(io, path), ...found });
  }
  if (inner.length > 0) return inner;
  if (!names.some((name) => priceFile.test(name))) throw noMarket(folder);
  return [{ folder, name: nameOf(io, folder), flags: { data: folder }, labels: usLabels }];
}

/**
 * The markets of the folders that were named. Files among them are left out: a shell's `*` names what lies beside the folders as well.
 *
 * @throws UserError if none is a folder, or one holds no market
 */
export async function marketFolders(
  io: Io,
  paths: readonly string[],
): Promise<{ found: MarketFolder[]; files: string[] }> {
  const kinds = paths.map((path) => ({ path, kind: io.files.kind(path) }));
  const absent = kinds.find(({ kind }) => kind === 'none');
  const folders = kinds.filter(({ kind }) => kind === 'folder').map(({ path }) => path);
  if (absent || folders.length === 0) {
    const path = absent?.path ?? paths[0] ?? '';
    throw new UserError(
      absent ? `no such folder: ${quotedPath(path)}` : `${quotedPath(path)} is a file, not a folder`,
      {
        code: 'no-folder',
        status: exitStatus.usage,
        file: path,
        hint: 'name folders that hold a market each: rotation pool DIR...',
      },
    );
  }
  const found = new Map<string, MarketFolder>();
  for (const folder of folders) {
    for (const market of await marketsIn(io, folder)) found.set(io.files.realPath(market.folder), market);
  }
  const all = [...found.values()];
  const isShared = ({ name }: MarketFolder) => all.filter((other) => other.name === name).length > 1;
  return {
    found: all.map((market) => (isShared(market) ? { ...market, name: market.folder } : market)),
    files: kinds.filter(({ kind }) => kind !== 'folder').map(({ path }) => path),
  };
}
