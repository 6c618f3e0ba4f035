import type { PoolReport } from '../../../report/pool/schema.ts';
import { type Command, inGroup } from '../../command.ts';
import { outputOptions } from '../../options/output.ts';
import { ruleOptions } from '../../options/rules.ts';
import { isoDay } from '../../options/values.ts';
import type { PoolFlags } from './run.ts';

/** `rotation pool`: the record over several markets. */
export const pool: Command<PoolFlags, PoolReport> = {
  name: 'pool',
  summary: 'the track record over several markets',
  arguments: [
    {
      name: 'folder',
      key: 'folders',
      description: 'a folder with a market, or with such folders; none: the pool that comes with the program',
      optional: true,
      variadic: true,
    },
  ],
  options: [
    ...inGroup('Input', [
      { flags: '--as-of <date>', key: 'asOf', description: 'count only what was known by a day', parse: isoDay },
    ]),
    ...ruleOptions,
    ...outputOptions,
  ],
  formats: {
    table: () => import('../../../render/screen/pool.ts'),
    json: () => import('../../../render/json.ts'),
    csv: () => import('../../../render/csv/pool.ts'),
    markdown: () => import('../../../render/markdown/pool.ts'),
  },
  notes: `A market is a folder with files named large, small and growth (large.csv,
small.csv.gz, ...; growth may be absent), with a rotation.config.json that has
files and labels, or with the three US indices. The US indices are in-sample:
they are shown, and not pooled with the others.`,
  examples: [
    ['rotation pool', 'nine markets, as they were computed for this program'],
    ['rotation pool ~/markets', 'every market in a folder'],
    ['rotation pool ~/markets/uk ~/markets/japan --verbose', 'two markets, each of them shown'],
    ['rotation pool ~/markets --as-of 2010-12-31', 'as it stood at the end of 2010'],
    ['rotation pool ~/markets --format csv > pool.csv', 'every figure for a spreadsheet'],
  ],
  run: () => import('./run.ts'),
};
