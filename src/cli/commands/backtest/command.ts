import type { BacktestReport } from '../../../report/backtest/schema.ts';
import { type Command, inGroup } from '../../command.ts';
import { folderArgument, inputOptions } from '../../options/input.ts';
import { outputOptions } from '../../options/output.ts';
import { ruleOptions } from '../../options/rules.ts';
import { horizons, isoDay, wholeNumberFrom } from '../../options/values.ts';
import type { BacktestFlags } from './run.ts';

/** `rotation backtest`: the whole track record. */
export const backtest: Command<BacktestFlags, BacktestReport> = {
  name: 'backtest',
  summary: 'the track record: what followed each verdict and each signal',
  arguments: [folderArgument],
  options: [
    ...inputOptions,
    ...inGroup('Record', [
      { flags: '--from <date>', key: 'from', description: 'grade only verdicts from this day on', parse: isoDay },
      { flags: '--to <date>', key: 'to', description: 'grade only verdicts up to this day', parse: isoDay },
      {
        flags: '--horizons <sessions>',
        key: 'horizons',
        description: 'horizons in sessions (21,63,126,252)',
        parse: horizons,
      },
      {
        flags: '--graded <column>',
        key: 'graded',
        description: 'verdicts to grade',
        choices: ['prices-alone', 'verdict'],
        default: 'prices-alone',
      },
      {
        flags: '--resamples <n>',
        key: 'resamples',
        description: 'add a bootstrap with this many resamples',
        parse: wholeNumberFrom(1),
      },
      { flags: '--seed <n>', key: 'seed', description: 'seed of the bootstrap', parse: wholeNumberFrom(0), default: 1 },
    ]),
    ...ruleOptions,
    ...outputOptions,
  ],
  formats: {
    table: () => import('../../../render/screen/backtest/backtest.ts'),
    json: () => import('../../../render/json.ts'),
    csv: () => import('../../../render/csv/backtest.ts'),
    markdown: () => import('../../../render/markdown/backtest.ts'),
  },
  notes: `Did the rotations last, and did the calls say so? The verdict of each session is
graded by the return of small caps less that of large caps from the next close
on, and compared with any session. Two tests decide, the rest is exploratory.`,
  examples: [
    ['rotation backtest --data ~/prices', 'the record of all sessions'],
    ['rotation backtest --data ~/prices --as-of 2010-12-31 --json | jq .summary', 'as it stood at the end of 2010'],
    ['rotation backtest --data ~/prices --from 2000-01-01 --to 2019-12-31', 'the verdicts of two decades'],
    [
      'rotation backtest --data ~/prices --horizons 21,252 --resamples 10000 --seed 7',
      'with a bootstrap beside the tests',
    ],
    ['rotation backtest --data ~/prices --format csv > record.csv', 'every figure for a spreadsheet'],
  ],
  run: () => import('./run.ts'),
};
