import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { closesOf, dailyCloses } from '../readers/read-options.ts';
import { type Reading, readSeries } from '../readers/read-series.ts';
import type { ReadFile, UnreadFile } from '../report/data-check/build.ts';
import { type Role, roles } from '../series/series.ts';
import { holdsSeveral } from './holds-several.ts';
import { refuseLargeFile } from './large-file.ts';
import { macroReading, type NamedSeries } from './macro-files.ts';
import { inputBytes } from './read-file.ts';

/** A file to check. */
export interface NamedFile {
  file: string;
  /** The index that its flag assigns. */
  role: Role | undefined;
  /** True if it was named itself, false if it was found in a folder. */
  isNamed: boolean;
}

const hasNoColumn = (error: unknown) => error instanceof UserError && error.details.code === 'no-column';

/** One series of a file with what its reader made of it. @throws UserError where it cannot be read */
async function readOne(
  { file, role: assignedRole, isNamed }: NamedFile,
  bytes: Uint8Array,
  role: Role | undefined,
): Promise<ReadFile> {
  return {
    file,
    assignedRole,
    isInFolder: !isNamed,
    ...(await withLayout(await readSeries(bytes, file, role && closesOf(role)))),
  };
}

async function withLayout({ series, notes, dialect }: Reading): Promise<Pick<ReadFile, 'series' | 'notes' | 'layout'>> {
  const { columns, rows: _, missing, duplicates, ...layout } = await dialect();
  const column = { date: columns.date, close: columns.value, rule: columns.rule };
  return { series, notes, layout: { dialect: layout, column, missingPrices: missing, duplicateRows: duplicates } };
}

/** The series of the indices in a file of several. @throws the error that it is such a file, where it holds none of them */
async function readEach(named: NamedFile, bytes: Uint8Array, error: unknown): Promise<ReadFile[]> {
  const found: ReadFile[] = [];
  for (const role of roles) {
    try {
      found.push(await readOne(named, bytes, role));
    } catch (reason) {
      if (!holdsSeveral(reason) && !hasNoColumn(reason)) throw reason;
    }
  }
  if (found.length === 0) throw error;
  return found;
}

/** The series of a file, or the error that refused it. */
export async function readOrRefused(io: Io, named: NamedFile): Promise<(ReadFile | UnreadFile)[]> {
  const { file, role, isNamed } = named;
  try {
    await refuseLargeFile(io, file, dailyCloses).catch((error: unknown) => {
      if (!holdsSeveral(error) && !hasNoColumn(error)) throw error;
    });
    const bytes = inputBytes(io, file);
    try {
      return [await readOne(named, bytes, role)];
    } catch (error) {
      if (role !== undefined || !holdsSeveral(error)) throw error;
      return await readEach(named, bytes, error);
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [{ file, isNamed, error }];
  }
}

/** A macro series, or the error that refused it. */
export async function macroOrRefused(io: Io, named: NamedSeries): Promise<ReadFile | UnreadFile> {
  const { file, kind } = named;
  try {
    const read = await withLayout(await macroReading(io, named));
    return { file, assignedRole: undefined, macroKind: kind, ...read };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { file, macroKind: kind, isNamed: true, error };
  }
}
