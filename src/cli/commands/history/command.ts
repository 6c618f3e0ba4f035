import { Command } from 'commander';
import type { Io } from '../../../io.ts';
import { withInput } from '../../options/input.ts';
import { withOutput } from '../../options/output.ts';
import { withRules } from '../../options/rules.ts';
import { horizons, isoDay, wholeNumberFrom } from '../../options/values.ts';
import type { HistoryFlags } from './run.ts';

const examples = `
A table shows the last 20 sessions unless told otherwise; the other formats
have all of them. Each row is what the rules say with the data of its day.
With --journal the rows are what check --journal recorded; files of prices add
what followed, and which verdicts the data of today would change.

Examples:
  rotation history --data ~/prices --changes
  rotation history --data ~/prices --last 60
  rotation history --data ~/prices --format csv --forward 21,126 > history.csv
  rotation history --data ~/prices --format ndjson | jq -c .scores
  rotation history --journal ~/rotation.ndjson --last 30
  rotation history --journal ~/rotation.ndjson --data ~/prices --forward 21,63
`;

/** `rotation history`: one row per session. */
export const history = (io: Io, finish: (status: number) => void): Command => {
  const command = new Command('history');
  withInput(command)
    .optionsGroup('Sessions:')
    .option('--journal <file>', 'what check --journal recorded, instead of what the files say of each session')
    .option('--changes', 'only sessions on which the verdict changed')
    .option('--from <date>', 'from this day on', isoDay)
    .option('--to <date>', 'up to this day', isoDay)
    .option('--last <sessions>', 'only the last so many', wholeNumberFrom(1))
    .option(
      '--forward <sessions>',
      'with the excess return of small caps so many sessions on, for example 21,126',
      horizons,
    );
  withRules(command);
  return withOutput(command, ['table', 'json', 'ndjson', 'csv', 'markdown'])
    .addHelpText('after', examples)
    .action(async (flags: HistoryFlags) => {
      const { runHistory } = await import('./run.ts');
      finish(await runHistory(io, flags));
    });
};
