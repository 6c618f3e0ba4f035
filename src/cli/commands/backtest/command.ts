import { Command, Option } from 'commander';
import type { Io } from '../../../io.ts';
import { withInput } from '../../options/input.ts';
import { withOutput } from '../../options/output.ts';
import { withRules } from '../../options/rules.ts';
import { horizons, isoDay, wholeNumberFrom } from '../../options/values.ts';
import type { BacktestFlags } from './run.ts';

const examples = `
Every session's verdict is graded by what small caps did against large ones
from the next close on, and set against the base rate of all sessions.

Examples:
  rotation backtest --data ~/prices
  rotation backtest --data ~/prices --as-of 2010-12-31 --json | jq .findings
  rotation backtest --data ~/prices --from 2000-01-01 --to 2019-12-31
  rotation backtest --data ~/prices --horizons 21,252 --resamples 10000 --seed 7
  rotation backtest --data ~/prices --format csv > record.csv
`;

/** `rotation backtest`: the whole track record. */
export const backtest = (io: Io, finish: (status: number) => void): Command => {
  const command = new Command('backtest');
  withInput(command)
    .optionsGroup('Record:')
    .option('--from <date>', 'grade only verdicts from this day on', isoDay)
    .option('--to <date>', 'grade only verdicts up to this day', isoDay)
    .option('--horizons <sessions>', 'grade after so many sessions (21,63,126,252)', horizons)
    .addOption(
      new Option('--graded <column>', 'which column of verdicts')
        .choices(['prices-alone', 'verdict'])
        .default('prices-alone'),
    )
    .option('--resamples <n>', 'draw the bootstrap too, so many times', wholeNumberFrom(1))
    .option('--seed <n>', 'of the draws', wholeNumberFrom(0), 1);
  withRules(command);
  return withOutput(command, ['table', 'json', 'csv', 'markdown'])
    .addHelpText('after', examples)
    .action(async (flags: BacktestFlags) => {
      const { runBacktest } = await import('./run.ts');
      finish(await runBacktest(io, flags));
    });
};
