import type { Command } from '../../../command.ts';
import { names, positiveNumber } from '../../../options/values.ts';
import type { FetchFlags } from './run.ts';

export const sourceIds = ['cboe', 'fred', 'yahoo', 'nasdaq', 'tiingo'] as const;

/** `rotation data fetch`: the only command that touches the network. */
export const dataFetch: Command<FetchFlags> = {
  name: 'fetch',
  summary: 'download series into a folder, with a manifest',
  options: [
    {
      flags: '--into <dir>',
      key: 'into',
      description: 'folder for the files and manifest.json; created if missing',
      required: true,
    },
    {
      flags: '--from <source>',
      key: 'from',
      description: 'one source, or for each series the first that has it',
      choices: ['auto', ...sourceIds],
      default: 'auto',
    },
    {
      flags: '--series <a,b>',
      key: 'series',
      description: 'only these; otherwise all that the source has',
      parse: names,
    },
    { flags: '--force', key: 'force', description: 'fetch whole histories, and take a changed past' },
    {
      flags: '--timeout <seconds>',
      key: 'timeout',
      description: 'for one attempt',
      parse: positiveNumber,
      default: 30,
    },
    { flags: '-q, --quiet', key: 'quiet', description: 'print failures and warnings only' },
    { flags: '--json', key: 'json', description: 'print the entries of the manifest as JSON' },
    { flags: '-v, --verbose', key: 'verbose', description: 'with an error, its stack' },
  ],
  notes: `Series, and who is asked for them by --from auto:
  spx, rut, nasdaq     Yahoo, then Nasdaq.com (both addresses are unofficial and
                       may refuse); then, if TIINGO_API_KEY is set, the funds
                       SPY, IWM, QQQ from Tiingo, each in a file of its own
  vix                  Cboe, then FRED, then Yahoo
  cpi, fed-funds,      FRED (with --from fred also nasdaq, and ten years of spx)
  hy-spread

Later runs ask for what is missing and for the last 20 rows, which are compared.
The same source may correct the last five rows, and it is said; if more of the
past changed, the file is kept (--force takes the new history). Another source
of the same index continues a file whose closes it shares: what differs by over
1 bp is named, over 50 bp refused.

Environment: HTTPS_PROXY, HTTP_PROXY, NO_PROXY; TIINGO_API_KEY;
ROTATION_USER_AGENT for the user agent; ROTATION_FETCH_BASE in the place of the
address's scheme and host, for a mirror (https) or a test on this machine.

Exit status: 0 if the three indices are current (at most one session behind),
even if another series failed, which a warning names; otherwise 1.`,
  examples: [
    ['rotation data fetch --into ~/prices', 'the three indices and the macro series'],
    ['rotation data fetch --from fred --series vix,hy-spread --into ~/prices', 'two macro series'],
    ['rotation check --data ~/prices', 'the verdict on what was fetched'],
  ],
  run: () => import('./run.ts'),
};
