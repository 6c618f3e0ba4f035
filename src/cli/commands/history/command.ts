import type { HistoryReport } from '../../../report/history/schema.ts';
import { type Command, inGroup } from '../../command.ts';
import { folderArgument, inputOptions } from '../../options/input.ts';
import { outputOptions } from '../../options/output.ts';
import { ruleOptions } from '../../options/rules.ts';
import { horizons, isoDay, wholeNumberFrom } from '../../options/values.ts';
import type { HistoryFlags } from './flags.ts';

/** `rotation history`: verdict and scores of every session. */
export const history: Command<HistoryFlags, HistoryReport> = {
  name: 'history',
  summary: 'every session: verdict, score and signals',
  arguments: [folderArgument],
  options: [
    ...inputOptions,
    ...inGroup('Sessions', [
      {
        flags: '--journal <file>',
        key: 'journal',
        description: 'what check --journal recorded, instead of what the files say of each session',
      },
      { flags: '--changes', key: 'changes', description: 'only sessions on which the verdict changed' },
      { flags: '--from <date>', key: 'from', description: 'from this day on', parse: isoDay },
      { flags: '--to <date>', key: 'to', description: 'up to this day', parse: isoDay },
      {
        flags: '--last <sessions>',
        key: 'last',
        description: 'only the last so many',
        parse: wholeNumberFrom(1),
      },
      {
        flags: '--forward <sessions>',
        key: 'forward',
        description: 'with the excess return of small caps so many sessions on, for example 21,126',
        parse: horizons,
      },
    ]),
    ...ruleOptions,
    ...outputOptions,
  ],
  // The formats of --journal have the same names, and renderers of their own: journal-formats.ts.
  formats: {
    table: () => import('../../../render/screen/history.ts'),
    json: () => import('../../../render/json.ts'),
    ndjson: () => import('../../../render/ndjson/history.ts'),
    csv: () => import('../../../render/csv/history.ts'),
    markdown: () => import('../../../render/markdown/history.ts'),
  },
  notes: `The table shows the last 16 sessions by default; other formats have all of them,
and the values behind the scores. Each row uses only the data of its day. With
--journal, rows are what check --journal recorded; price files add what followed
and which verdicts today's data would change.`,
  examples: [
    ['rotation history --data ~/prices --changes', 'every change of the verdict'],
    ['rotation history --data ~/prices --last 60', 'the last three months'],
    [
      'rotation history --data ~/prices --format csv --forward 21,126 > history.csv',
      'scores, figures and what followed',
    ],
    ['rotation history --data ~/prices --format ndjson | jq -c .scores', 'the scores, one line per session'],
    ['rotation history --journal ~/rotation.ndjson --last 30', 'the last records of a journal'],
    ['rotation history --journal ~/rotation.ndjson --data ~/prices --forward 21,63', 'records and what followed them'],
  ],
  run: () => import('./run.ts'),
};
