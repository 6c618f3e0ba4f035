import type { Shown } from '../../../report/show/build.ts';
import type { Command } from '../../command.ts';
import { folderArgument, inputOptions } from '../../options/input.ts';
import { chartOption, outputOptions } from '../../options/output.ts';
import { ruleOptions } from '../../options/rules.ts';
import type { ShowFlags } from './run.ts';

/** `rotation show`: details of one signal. */
export const show: Command<ShowFlags, Shown> = {
  name: 'show',
  summary: 'one signal in full: its rule, its record, what would change it',
  arguments: [
    {
      name: 'signal',
      key: 'signal',
      description: 'its name: rotation signals lists them',
      values: async () => (await import('../../../signals/index.ts')).signals.map(({ id }) => id),
    },
    folderArgument,
  ],
  options: [...inputOptions, ...ruleOptions, ...outputOptions, ...chartOption('the chart of its value also in a pipe')],
  formats: {
    table: () => import('../../../render/screen/show.ts'),
    json: () => import('../../../render/show-json.ts'),
    markdown: () => import('../../../render/markdown/show.ts'),
  },
  notes: `What the signal says, its rule with the current settings, what would change it
at the next close, its claim and sources, its track record, and the figures
behind it.`,
  examples: [
    ['rotation show first-five-days --data ~/prices', 'the rule, the record and every year'],
    ['rotation show correlation --data ~/prices --as-of 2026-01-08 --verbose', 'as of a past day, with whole tables'],
    ['rotation show policy --data ~/prices --series fed-funds=DFEDTARU.csv', 'a signal that needs a macro series'],
    ['rotation show valuation --data ~/prices --inputs pe.csv --json | jq .tables', 'its tables for a program'],
    ['rotation show long-cycle --data ~/prices --format markdown', 'Markdown, for a chat or an issue'],
  ],
  run: () => import('./run.ts'),
};
