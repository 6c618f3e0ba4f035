import { type Command, inGroup } from '../../../command.ts';
import { isoDay } from '../../../options/values.ts';
import type { NoteFlags } from './run.ts';

/** `rotation data note`: adds dated observations to a file. */
export const dataNote: Command<NoteFlags> = {
  name: 'note',
  summary: 'add a dated observation, such as a forward P/E, to a file',
  arguments: [
    {
      name: 'figures',
      key: 'figures',
      description: 'SERIES=VALUE, for example pe-small=15 pe-large=22',
      variadic: true,
    },
  ],
  options: inGroup('Observation', [
    { flags: '--provider <name>', key: 'provider', description: 'who computed the figures', required: true },
    {
      flags: '--inputs <file>',
      key: 'inputs',
      description: 'file to add them to, created if missing (default: the configured file)',
    },
    {
      flags: '--date <date>',
      key: 'date',
      description: 'day on which they became known; without it the last session that is over',
      parse: isoDay,
    },
    {
      flags: '--basis <name>',
      key: 'basis',
      description: 'forward or trailing for a P/E (forward), else the year, quarter or month',
    },
    { flags: '--replace', key: 'replace', description: 'change a figure that the file has already' },
    { flags: '-q, --quiet', key: 'quiet', description: 'print no notes' },
    { flags: '-v, --verbose', key: 'verbose', description: 'show the stack trace of an error' },
  ]),
  notes: `Prints the rows as they are in the file now. Nothing else in it changes.
rotation schema inputs lists series, units and bases. A discount needs both P/Es
of one day, provider and basis.

Exit status: 0 added, or already there; 2 wrong usage; 3 unreadable file; 75
another run is writing to it; 1 system error.`,
  examples: [
    ['rotation data note pe-small=15 pe-large=22 --provider FactSet --inputs pe.csv', 'a pair of the last session'],
    [
      'rotation data note pe-small=15.4 --provider FactSet --inputs pe.csv --date 2026-01-08 --replace',
      'corrects a figure',
    ],
    [
      'rotation data note eps-growth-large=12.5 eps-growth-small=9 --basis 2026 --provider "First Trust" --inputs eps.csv',
      'expected growth of a year, in percent',
    ],
    ['rotation check --data ~/prices --inputs pe.csv', 'the verdict with what was noted'],
  ],
  run: () => import('./run.ts'),
};
