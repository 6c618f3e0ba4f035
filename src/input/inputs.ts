import { basename } from 'node:path';
import { isoDate } from '../dates/civil-dates.ts';
import type { Part } from '../market/assemble.ts';
import { roles } from '../series/series.ts';
import { noteWords } from '../words/note.ts';
import type { Report } from '../report/check/schema.ts';
import { priceFiles } from './data-folder.ts';
import type { InputFlags } from '../cli/options/input.ts';
import type { Io } from '../io.ts';
import type { LoadedMarket } from './load-market.ts';
import type { OutputFlags } from '../cli/options/output.ts';

function inputOf(role: Report['inputs'][number]['role'], { series }: Part): Report['inputs'][number] {
  const { file = series.id, reader = '', column = '', symbol = null } = series.origins[0] ?? {};
  const [first, last] = [isoDate(series.days[0] ?? 0), isoDate(series.days.at(-1) ?? 0)];
  return { role, file, reader, column, symbol, first, last, rows: series.days.length };
}

/** The files as they were named; those of the sample without the folder in which the program lies. */
export function inputsOf({ parts, auxiliary, sample }: LoadedMarket): Report['inputs'] {
  const prices = roles.flatMap((role) => parts[role].map((part) => inputOf(role, part)));
  const named = sample ? prices.map((input) => ({ ...input, file: `sample/${basename(input.file)}` })) : prices;
  return [...named, ...auxiliary.map(({ id, part }) => inputOf(id, part))];
}

/**
 * Warnings go to stderr, unless silence was asked for or a screen tells them itself.
 *
 * @param isTold - whether the table of the command tells the warnings
 */
export function warn(
  io: Io,
  { warnings }: Pick<Report, 'warnings'>,
  flags: OutputFlags,
  { isTold }: { isTold: boolean },
): void {
  const isTable = flags.format === undefined || flags.format === 'table';
  const onScreen = isTold && isTable && flags.output === undefined && io.stdout.isTerminal;
  if (flags.quiet || onScreen || warnings.length === 0) return;
  io.stderr.write(warnings.map((warning) => `warning: ${noteWords(warning)}\n`).join(''));
}

/** Every file that the run read, those of a folder that were passed over too: none of them may be written over. */
export function readFiles(
  io: Io,
  { parts, auxiliary }: LoadedMarket,
  { data, inputs: observations = [], output }: InputFlags & OutputFlags,
): string[] {
  if (output === undefined) return [];
  const all = [...Object.values(parts).flat(), ...auxiliary.map(({ part }) => part)];
  const series = all.flatMap((part) => part.series.origins);
  return [...series.map(({ file }) => file), ...observations, ...(data === undefined ? [] : priceFiles(io, data))];
}
