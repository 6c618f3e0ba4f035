import type { DataCheck } from '../../../../report/data-check/schema.ts';
import { type Command, inGroup } from '../../../command.ts';
import { outputOptions } from '../../../options/output.ts';
import type { DataCheckFlags } from './run.ts';

/** `rotation data check`: contents of data files and problems in them. */
export const dataCheck: Command<DataCheckFlags, DataCheck> = {
  name: 'check',
  summary: 'inspect data files: contents and problems',
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
      {
        flags: '--data <folder>',
        key: 'data',
        description: 'every price file in a folder (default: the configured folder)',
      },
      { flags: '--spx <file>', key: 'spx', description: 'a file of the S&P 500', repeatable: true },
      { flags: '--rut <file>', key: 'rut', description: 'a file of the Russell 2000', repeatable: true },
      { flags: '--nasdaq <file>', key: 'nasdaq', description: 'a file of the Nasdaq Composite', repeatable: true },
      {
        flags: '--series <name=file>',
        key: 'series',
        description: 'macro series, for example vix=vix.csv',
        repeatable: true,
      },
      { flags: '--strict', key: 'strict', description: 'treat warnings as errors' },
    ]),
    ...outputOptions,
  ],
  formats: {
    table: () => import('../../../../render/screen/data-check.ts'),
    json: () => import('../../../../render/json.ts'),
  },
  notes: `The layout, dates, numbers, closing prices and index of each file are detected
from its content. Warnings: gaps, bad ticks, stale prices, extra rows, files of
one index that disagree. Errors: unreadable files, files of another index,
files that cannot give a verdict.

Exit status: 0 no errors, 3 errors (with --strict also warnings), 2 wrong
usage.`,
  examples: [
    ['rotation data check --data ~/prices', 'every file in a folder'],
    ['rotation data check ~/Downloads/*.csv', 'identify and check some files'],
    ['rotation data check --spx spx.csv --rut rut.csv --nasdaq ixic.csv --strict', 'status 3 for a warning too'],
    ['rotation data check --series vix=VIX.csv --series cpi=cpi.csv', 'macro series'],
    ["rotation data check --data ~/prices --json | jq '.files[] | {file, status}'", 'for a program'],
  ],
  run: () => import('./run.ts'),
};
