import { Command, Option } from 'commander';
import type { Io } from '../../../io.ts';
import { withInput } from '../../options/input.ts';
import { withJournal } from '../../options/journal.ts';
import { withOutput } from '../../options/output.ts';
import { withRules } from '../../options/rules.ts';
import type { CheckFlags } from './run.ts';

const examples = `
Exit status: 0 a verdict, 1 a fault of the machine, 2 wrong usage, 3 unusable
data, 4 data older than --max-age, 75 another run holds the journal. With
--exit-code the verdict: 0 breakout, 10 relief rally, 11 undecided, 12 no
rotation.

Examples:
  rotation check --data ~/prices
  rotation check --spx spx.csv --rut old.csv --rut new.csv --nasdaq ixic.csv
  rotation check --data ~/prices --pe-large 22 --pe-small 15 --verbose
  rotation check --data ~/prices --as-of 2026-01-08 --json
  rotation check --data ~/prices --fields verdict.state,signals.valuation.score
  rotation check --data ~/prices --max-age 1 --quiet
  rotation check --large stoxx.csv --small small.csv --growth tech.csv \\
    --labels "STOXX 600,STOXX Small 200,STOXX Technology"
  rotation check --data ~/prices --set signals.correlation.weight=0
  rotation check --data ~/prices --format markdown
  rotation check --data ~/prices --format prometheus \\
    --output /var/lib/node_exporter/rotation.prom
  rotation check --data ~/prices --journal ~/rotation.ndjson --on-change --quiet
`;

/** `rotation check`: the main job. */
export const check = (io: Io, finish: (status: number) => void): Command => {
  const command = new Command('check');
  withRules(withInput(command));
  withOutput(command, ['table', 'json', 'markdown', 'prometheus'])
    .addOption(new Option('--quiet', 'one line: date, verdict, name=value').conflicts(['json', 'format', 'fields']))
    .option('--exit-code', 'the verdict as the exit status');
  return withJournal(command)
    .addHelpText('after', examples)
    .action(async (flags: CheckFlags) => {
      const { runCheck } = await import('./run.ts');
      finish(await runCheck(io, flags));
    });
};
