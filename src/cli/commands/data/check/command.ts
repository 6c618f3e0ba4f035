import { Command } from 'commander';
import type { Io } from '../../../../io.ts';
import { withOutput } from '../../../options/output.ts';
import { repeatable } from '../../../options/values.ts';
import type { DataCheckFlags } from './run.ts';

const notes = `
Each file is told by its content: layout, dates, numbers, the column of the
closes, the index. A warning is a gap, a wrong price, a frozen run, rows that
are too many, or files of one index that disagree; an error is a file that
cannot be read, that holds another index, or that cannot give a verdict.

Exit status: 0 no error, 3 an error (with --strict a warning too), 2 wrong
usage.

Examples:
  rotation data check --data ~/prices
  rotation data check ~/Downloads/*.csv
  rotation data check --spx spx.csv --rut rut.csv --nasdaq ixic.csv --strict
  rotation data check --series vix=VIX.csv --series cpi=cpi.csv
  rotation data check --data ~/prices --json | jq '.files[] | {file, status}'
`;

/** `rotation data check`: what files hold, and what is wrong with them. */
export const dataCheckCommand = (io: Io, finish: (status: number) => void): Command => {
  const command = new Command('check')
    .description('what files hold and what is wrong with them')
    .argument('[files...]', 'price files; "-" is standard input')
    .optionsGroup('Input:')
    .option('--data <folder>', 'every price file in a folder')
    .option('--spx <file>', 'a file of the S&P 500', repeatable)
    .option('--rut <file>', 'a file of the Russell 2000', repeatable)
    .option('--nasdaq <file>', 'a file of the Nasdaq Composite', repeatable)
    .option('--series <name=file>', 'a further series, as check takes it: vix=vix.csv', repeatable)
    .option('--strict', 'a warning counts as an error');
  return withOutput(command, ['table', 'json'])
    .addHelpText('after', notes)
    .action(async (files: string[], flags: DataCheckFlags) => {
      const { runDataCheck } = await import('./run.ts');
      finish(await runDataCheck(io, files, flags));
    });
};
