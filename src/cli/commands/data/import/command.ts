import type { ReturnUnit } from '../../../../readers/returns/index-levels.ts';
import type { Command } from '../../../command.ts';
import { columnName } from '../../../options/values.ts';
import type { ImportFlags } from './run.ts';

/** `rotation data import`: any readable file as plain CSV of dates and closes. */
export const dataImport: Command<ImportFlags> = {
  name: 'import',
  summary: 'convert files of one index to one plain CSV: date,close',
  arguments: [
    {
      name: 'file',
      key: 'files',
      description: 'files of one index, in order of precedence; "-" is standard input',
      variadic: true,
    },
  ],
  options: [
    {
      flags: '-o, --output <file>',
      key: 'output',
      description: 'write to a file, replaced in one step; never one of those read',
    },
    {
      flags: '--column <name>',
      key: 'column',
      description: 'column to use, by its name or the symbol of its index',
      parse: columnName,
    },
    {
      flags: '--returns <unit>',
      key: 'returns',
      description: 'the column holds daily returns: an index from 100 is made of them; they are in',
      choices: ['percent', 'fraction', 'log'] satisfies ReturnUnit[],
    },
    { flags: '--strict', key: 'strict', description: 'treat warnings as errors and write nothing' },
    { flags: '-q, --quiet', key: 'quiet', description: 'print warnings only' },
    { flags: '-v, --verbose', key: 'verbose', description: 'show the stack trace of an error' },
  ],
  notes: `Writes "date,close": ISO dates, oldest first, closes with the digits of the
file. Files of one index are spliced: where both have a day, the first file
takes precedence; a difference over 1 bp is a warning, over 50 bp an error.
Rows of an unfinished session are left out. What was left out or corrected is
printed on standard error.

--returns builds an index from daily returns, starting at 100: for example from
Kenneth French's files as downloaded (their value-weighted table). -99.99, -999
and empty cells are gaps, not zeros.

Exit status: 0 written, 1 system error, 2 wrong usage, 3 unusable data.`,
  examples: [
    ['rotation data import HistoricalData.csv --output ~/prices/ixic.csv', 'convert one file to date,close'],
    ['rotation data import rut-old.csv rut-new.csv --output ~/prices/rut.csv', 'two files spliced'],
    ['rotation data import indices.csv --column RUT --output ~/prices/rut.csv', 'one column of several'],
    [
      'rotation data import Portfolios_Formed_on_ME_Daily.csv --returns percent --column "Hi 30" --output large.csv',
      'an index of returns',
    ],
    ['zcat spx.csv.gz | rotation data import - | tail -5', 'from standard input'],
  ],
  run: () => import('./run.ts'),
};
