import type { ReturnUnit } from '../../../../readers/returns/index-levels.ts';
import type { Command } from '../../../command.ts';
import { columnName } from '../../../options/values.ts';
import type { ImportFlags } from './run.ts';

/** `rotation data import`: any readable file as plain CSV of dates and closes. */
export const dataImport: Command<ImportFlags> = {
  name: 'import',
  summary: 'any readable files of one index as one plain CSV: date,close',
  arguments: [
    {
      name: 'file',
      key: 'files',
      description: 'files of one index, in the order in which they hold; "-" is standard input',
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
      description: 'the column to take, by its name or the symbol of its index',
      parse: columnName,
    },
    {
      flags: '--returns <unit>',
      key: 'returns',
      description: 'the column holds daily returns: an index from 100 is made of them; they are in',
      choices: ['percent', 'fraction', 'log'] satisfies ReturnUnit[],
    },
    { flags: '--strict', key: 'strict', description: 'a warning becomes an error, and nothing is written' },
    { flags: '-q, --quiet', key: 'quiet', description: 'tell warnings only' },
    { flags: '-v, --verbose', key: 'verbose', description: 'with an error, its stack' },
  ],
  notes: `The text is "date,close": ISO dates, oldest first, each close with the digits
that stand in its file. Files of one index are spliced: where both have a day,
the first one given holds; more than 1 bp apart is a warning, more than 50 bp is
refused. Rows of a session that is not over are left out. What was left out or
mended is told on stderr.

--returns makes an index of a file of daily returns, 100 at the close before
the first: Kenneth French's files, for example, as downloaded (of their tables
the value-weighted one). -99.99, -999 and empty cells are gaps, not zeros.

Exit status: 0 written, 1 a fault of the machine, 2 wrong usage, 3 unusable
data.`,
  examples: [
    ['rotation data import HistoricalData.csv --output ~/prices/ixic.csv', 'one file in the plain form'],
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
