import type { ClaimsReport } from '../../../report/claims/schema.ts';
import { type Command, inGroup } from '../../command.ts';
import { inputOptions } from '../../options/input.ts';
import { outputOptions } from '../../options/output.ts';
import { configOptions } from '../../options/rules.ts';
import type { ClaimsFlags } from './run.ts';

/** `rotation claims`: published claims checked against the data. */
export const claims: Command<ClaimsFlags, ClaimsReport> = {
  name: 'claims',
  summary: 'check published claims against your data',
  arguments: [
    {
      name: 'ids',
      key: 'ids',
      description: 'claims to show in full, and a folder in place of --data',
      optional: true,
      variadic: true,
      values: async () => (await import('../../../claims/claims.ts')).claims.map(({ id }) => id),
    },
  ],
  options: [
    ...inputOptions,
    ...inGroup('Claims', [
      {
        flags: '--only <status>',
        key: 'only',
        description: 'only claims of this status',
        choices: ['confirmed', 'contradicted', 'inconclusive', 'not-checkable'],
      },
      ...configOptions,
    ]),
    ...outputOptions,
  ],
  formats: {
    table: () => import('../../../render/screen/claims.ts'),
    json: () => import('../../../render/json.ts'),
    markdown: () => import('../../../render/markdown/claims.ts'),
  },
  notes: `Checks each statement of the commentary that data can confirm or contradict. The
definition of each claim is fixed: settings do not change it. If an equally good
definition gives another answer, the claim is inconclusive. Claims that were
published after the last session, or are still open, are not checked.`,
  examples: [
    ['rotation claims --data ~/prices', 'all claims, those that fail first'],
    ['rotation claims --data ~/prices --only contradicted', 'those that fail'],
    ['rotation claims correlation-now --data ~/prices', 'one claim with every definition'],
    [
      'rotation claims --data ~/prices --as-of 2026-01-08 --series cpi=cpi.csv --series fed-funds=target.csv',
      'as of a past day, with inflation and the policy rate',
    ],
    ["rotation claims --data ~/prices --json | jq '.claims[] | {id, status, found}'", 'for a program'],
  ],
  run: () => import('./run.ts'),
};
