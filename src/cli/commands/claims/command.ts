import { Command, Option } from 'commander';
import type { Io } from '../../../io.ts';
import { withInput } from '../../options/input.ts';
import { withOutput } from '../../options/output.ts';
import { withConfig } from '../../options/rules.ts';
import type { ClaimsFlags } from './run.ts';

const examples = `
Each statement of the commentary that a figure can bear out is held against
your files, by a definition of its own that settings do not move. What was
published after the last session, or is still open, is not judged.

Examples:
  rotation claims --data ~/prices
  rotation claims --data ~/prices --only contradicted
  rotation claims correlation-now --data ~/prices
  rotation claims --data ~/prices --as-of 2026-01-08 --series cpi=cpi.csv \\
    --series fed-funds=target.csv
  rotation claims --data ~/prices --json | jq '.claims[] | {id, status, found}'
`;

/** `rotation claims`: what was published, against the data. */
export const claims = (io: Io, finish: (status: number) => void): Command => {
  const command = new Command('claims').argument('[ids...]', 'only these claims, with every definition');
  withInput(command)
    .optionsGroup('Claims:')
    .addOption(
      new Option('--only <status>', 'only claims of this status').choices([
        'confirmed',
        'contradicted',
        'not-checkable',
      ]),
    );
  withConfig(command);
  return withOutput(command, ['table', 'json', 'markdown'])
    .addHelpText('after', examples)
    .action(async (ids: string[], flags: ClaimsFlags) => {
      const { runClaims } = await import('./run.ts');
      finish(await runClaims(io, ids, flags));
    });
};
