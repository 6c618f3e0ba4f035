import { Command } from 'commander';
import type { Io } from '../../../io.ts';
import { withInput } from '../../options/input.ts';
import { withOutput } from '../../options/output.ts';
import { withRules } from '../../options/rules.ts';
import type { ShowFlags } from './run.ts';

const examples = `
What the signal says and its rule with the settings in force, what turns it at
the next close, the claim and its sources, what followed its scores, and the
cases, years or figures behind it. rotation signals lists the names.

Examples:
  rotation show first-five-days --data ~/prices
  rotation show correlation --data ~/prices --as-of 2026-01-08 --verbose
  rotation show policy --data ~/prices --series fed-funds=DFEDTARU.csv
  rotation show valuation --data ~/prices --inputs pe.csv --json | jq .tables
  rotation show long-cycle --data ~/prices --format markdown
`;

/** `rotation show`: one signal in full. */
export const show = (io: Io, finish: (status: number) => void): Command => {
  const command = new Command('show');
  command.argument('<signal>', 'its name: rotation signals lists them');
  withInput(command);
  withRules(command);
  return withOutput(command, ['table', 'json', 'markdown'])
    .addHelpText('after', examples)
    .action(async (name: string, flags: ShowFlags) => {
      const { runShow } = await import('./run.ts');
      finish(await runShow(io, name, flags));
    });
};
