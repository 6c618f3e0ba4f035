import { isoDate } from '../dates/civil-dates.ts';
import type { Io } from '../io.ts';
import type { SeriesFile } from '../market/assemble.ts';
import type { MacroId } from '../series/macro-kind.ts';
import { type Role, roles } from '../series/series.ts';
import { priceFiles } from './data-folder.ts';
import type { InputFlags } from './input-flags.ts';
import type { LoadedMarket } from './loaded-market.ts';

/** An input file as a report lists it. */
interface InputFile {
  role: Role | MacroId;
  file: string;
  reader: string;
  column: string;
  symbol: string | null;
  /** ISO dates. */
  first: string;
  last: string;
  rows: number;
}

function inputFile(role: InputFile['role'], { series }: SeriesFile): InputFile {
  const { file = series.id, reader = '', column = '', symbol = null } = series.origins[0] ?? {};
  const [first, last] = [isoDate(series.days[0] ?? 0), isoDate(series.days.at(-1) ?? 0)];
  return { role, file, reader, column, symbol, first, last, rows: series.days.length };
}

/** The input files for a report, as the user named them; those of the sample without the program's own folder. */
export function reportInputs({ files, macro, sample }: LoadedMarket): InputFile[] {
  const prices = roles.flatMap((role) => files[role].map((file) => inputFile(role, file)));
  const named = sample
    ? prices.map((input) => ({ ...input, file: `sample/${input.file.split(/[/\\]/).at(-1)}` }))
    : prices;
  return [...named, ...macro.map(({ id, file }) => inputFile(id, file))];
}

/** The last day of each file of an index, to name the file that makes the data old. */
export const fileEndsOf = ({ files }: LoadedMarket) =>
  roles.flatMap((role) => files[role].map(({ series }) => ({ role, last: series.days.at(-1) ?? 0 })));

/** Every file that the run read, including those skipped in a folder: none of them may be overwritten. */
export function filesRead(
  io: Io,
  { files, macro }: LoadedMarket,
  { data, inputs: observations = [], output }: InputFlags & { output?: string },
): string[] {
  if (output === undefined) return [];
  const all = [...Object.values(files).flat(), ...macro.map(({ file }) => file)];
  const series = all.flatMap((file) => file.series.origins);
  return [...series.map(({ file }) => file), ...observations, ...(data === undefined ? [] : priceFiles(io, data))];
}
