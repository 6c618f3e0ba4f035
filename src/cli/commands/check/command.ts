import type { Report } from '../../../report/check/schema.ts';
import { type Command, inGroup } from '../../command.ts';
import { folderArgument, inputOptions } from '../../options/input.ts';
import { journalOptions } from '../../options/journal.ts';
import { chartOption, outputOptions } from '../../options/output.ts';
import { ruleOptions } from '../../options/rules.ts';
import type { CheckFlags } from './run.ts';

/** `rotation check`: the verdict and its grounds. */
export const check: Command<CheckFlags, Report> = {
  name: 'check',
  summary: "today's verdict and why",
  arguments: [folderArgument],
  options: [
    ...inputOptions,
    ...ruleOptions,
    ...outputOptions,
    ...inGroup('Output', [
      {
        flags: '-q, --quiet',
        key: 'quiet',
        description: 'one line: date, verdict, name=value',
        conflicts: ['json', 'format', 'fields'],
      },
      { flags: '--exit-code', key: 'exitCode', description: 'exit with a status for the verdict: 0, 10, 11 or 12' },
    ]),
    ...chartOption('with the score of the last year as a chart'),
    ...journalOptions,
  ],
  formats: {
    table: () => import('../../../render/screen/check/check.ts'),
    json: () => import('../../../render/json.ts'),
    markdown: () => import('../../../render/markdown/check.ts'),
    prometheus: () => import('../../../render/prometheus.ts'),
  },
  notes: `Exit status: 0 a verdict, 1 system error, 2 wrong usage, 3 unusable data, 4 data
older than --max-age, 75 another run holds the journal. With --exit-code: 0
breakout, 10 relief rally, 11 undecided, 12 no rotation.`,
  examples: [
    ['rotation check --data ~/prices', 'the verdict on the files in a folder'],
    ['rotation check --spx spx.csv --rut old.csv --rut new.csv --nasdaq ixic.csv', 'single files, two of them spliced'],
    [
      'rotation check --data ~/prices --pe-large 22 --pe-small 15 --verbose',
      'with forward P/Es, every section in full',
    ],
    ['rotation check --data ~/prices --as-of 2026-01-08 --json', 'the verdict of a past day, for a program'],
    ['rotation check --data ~/prices --fields verdict.state,signals.valuation.score', 'two fields of the JSON'],
    ['rotation check --data ~/prices --max-age 1 --quiet', 'one line; status 4 if a session is missing'],
    [
      'rotation check --large stoxx.csv --small small.csv --growth tech.csv --labels "STOXX 600,STOXX Small 200,STOXX Technology"',
      'another market',
    ],
    ['rotation check --data ~/prices --set signals.correlation.weight=0', 'leave out one signal'],
    ['rotation check --data ~/prices --format markdown', 'Markdown, for a chat or an issue'],
    [
      'rotation check --data ~/prices --format prometheus --output /var/lib/node_exporter/rotation.prom',
      'for the collector of the node exporter',
    ],
    [
      'rotation check --data ~/prices --journal ~/rotation.ndjson --on-change --quiet',
      'for cron: records each run, prints a new verdict',
    ],
  ],
  run: () => import('./run.ts'),
};
