import { Command } from 'commander';
import type { Io } from '../../../../io.ts';
import { columnName } from '../../../options/values.ts';

export interface ImportFlags {
  output?: string;
  column?: string;
  strict?: boolean;
  quiet?: boolean;
}

const notes = `
The text is "date,close": ISO dates, oldest first, each close with the digits
that stand in its file. Files of one index are spliced: where both have a day,
the first one given holds; more than 1 bp apart is a warning, more than 50 bp is
refused. Rows of a session that is not over are left out. What was left out or
mended is told on stderr.

Exit status: 0 written, 1 a fault of the machine, 2 wrong usage, 3 unusable data.

Examples:
  rotation data import HistoricalData.csv --output ~/prices/ixic.csv
  rotation data import rut-old.csv rut-new.csv --output ~/prices/rut.csv
  rotation data import indices.csv --column RUT --output ~/prices/rut.csv
  zcat spx.csv.gz | rotation data import - | tail -5
`;

/** `rotation data import`: any readable file as the one form that needs no telling. */
export const importCommand = (io: Io, finish: (status: number) => void): Command =>
  new Command('import')
    .description('any readable files of one index as one plain CSV: date,close')
    .argument('<file...>', 'files of one index, in the order in which they hold; "-" is standard input')
    .option('--output <file>', 'write to a file, replaced in one step; never one of those read')
    .option('--column <name>', 'the column to take, by its name or the symbol of its index', columnName)
    .option('--strict', 'a warning becomes an error, and nothing is written')
    .option('--quiet', 'tell warnings only')
    .option('--verbose', 'with an error, its stack')
    .addHelpText('after', notes)
    .action(async (files: string[], flags: ImportFlags) => {
      const { runImport } = await import('./run.ts');
      finish(await runImport(io, files, flags));
    });
