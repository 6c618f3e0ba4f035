import type { DataCheck } from '../../../../report/data-check/schema.ts';
import { type Command, inGroup } from '../../../command.ts';
import { outputOptions } from '../../../options/output.ts';
import type { DataCheckFlags } from './run.ts';

/** `rotation data check`: contents of data files and problems in them. */
export const dataCheck: Command<DataCheckFlags, DataCheck> = {
  name: 'check',
  summary: 'what files hold and what is wrong with them',
  arguments: [
    {
      name: 'files',
      key: 'files',
      description: 'price files and folders; "-" is standard input',
      optional: true,
      variadic: true,
    },
  ],
  options: [
    ...inGroup('Input', [
      { flags: '--data <folder>', key: 'data', description: 'every price file in a folder' },
      { flags: '--spx <file>', key: 'spx', description: 'a file of the S&P 500', repeatable: true },
      { flags: '--rut <file>', key: 'rut', description: 'a file of the Russell 2000', repeatable: true },
      { flags: '--nasdaq <file>', key: 'nasdaq', description: 'a file of the Nasdaq Composite', repeatable: true },
      {
        flags: '--series <name=file>',
        key: 'series',
        description: 'a further series, as check takes it: vix=vix.csv',
        repeatable: true,
      },
      { flags: '--strict', key: 'strict', description: 'a warning counts as an error' },
    ]),
    ...outputOptions,
  ],
  formats: {
    table: () => import('../../../../render/screen/data-check.ts'),
    json: () => import('../../../../render/json.ts'),
  },
  notes: `Each file is told by its content: layout, dates, numbers, the column of the
closes, the index. A warning is a gap, a wrong price, a frozen run, rows that
are too many, or files of one index that disagree; an error is a file that
cannot be read, that holds another index, or that cannot give a verdict.

Exit status: 0 no error, 3 an error (with --strict a warning too), 2 wrong
usage.`,
  examples: [
    ['rotation data check --data ~/prices', 'every file of a folder'],
    ['rotation data check ~/Downloads/*.csv', 'some files, each recognised by its content'],
    ['rotation data check --spx spx.csv --rut rut.csv --nasdaq ixic.csv --strict', 'status 3 for a warning too'],
    ['rotation data check --series vix=VIX.csv --series cpi=cpi.csv', 'further series'],
    ["rotation data check --data ~/prices --json | jq '.files[] | {file, status}'", 'for a program'],
  ],
  run: () => import('./run.ts'),
};
