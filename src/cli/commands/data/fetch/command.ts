import { Command, Option } from 'commander';
import type { Io } from '../../../../io.ts';
import { names, positiveNumber } from '../../../options/values.ts';

export const sourceIds = ['fred', 'yahoo'] as const;

export interface FetchFlags {
  from: (typeof sourceIds)[number];
  into: string;
  series?: string[];
  force?: boolean;
  /** Seconds. */
  timeout: number;
  json?: boolean;
}

const notes = `
Series:
  fred   spx, nasdaq, vix, cpi, fed-funds, hy-spread (no Russell 2000; ten years of the S&P 500)
  yahoo  spx, rut, nasdaq, vix (the address is unofficial and may refuse)

A file is replaced only by one that can be read and is not shorter. What was fetched this New York day is skipped.
ROTATION_FETCH_BASE takes the place of the address's scheme and host, for a mirror or a test.

Examples:
  rotation data fetch --from yahoo --into ~/prices
  rotation data fetch --from fred --series vix,hy-spread --into ~/prices
  rotation check --data ~/prices
`;

/** `rotation data fetch`: the only command that touches the network. */
export const fetchCommand = (io: Io, finish: (status: number) => void): Command =>
  new Command('fetch')
    .description('download series into a folder, with a manifest')
    .addOption(new Option('--from <source>', 'where to download them').choices(sourceIds).makeOptionMandatory())
    .requiredOption('--into <dir>', 'folder for the files and manifest.json; made where it is not there')
    .option('--series <a,b>', 'only these; otherwise all that the source has', names)
    .option('--force', 'fetch again what was fetched today')
    .option('--timeout <seconds>', 'for one attempt', positiveNumber, 30)
    .option('--json', 'print the entries of the manifest as JSON')
    .option('--verbose', 'with an error, its stack')
    .addHelpText('after', notes)
    .action(async (flags: FetchFlags) => {
      const { runFetch } = await import('./run.ts');
      finish(await runFetch(io, flags));
    });
