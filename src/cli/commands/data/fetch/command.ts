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
      description: 'folder for the files and manifest.json, created if missing (default: the configured folder)',
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
      description: 'only these series, not all that the source has',
      parse: names,
    },
    { flags: '--force', key: 'force', description: 'download full histories, and accept a changed past' },
    {
      flags: '--timeout <seconds>',
      key: 'timeout',
      description: 'time limit of one attempt',
      parse: positiveNumber,
      default: 30,
    },
    { flags: '-q, --quiet', key: 'quiet', description: 'print failures and warnings only' },
    { flags: '--json', key: 'json', description: 'print the entries of the manifest as JSON' },
    { flags: '-v, --verbose', key: 'verbose', description: 'show the stack trace of an error' },
  ],
  notes: `Series, and their sources in order of --from auto:
  spx, rut, nasdaq     Yahoo, then Nasdaq.com (both unofficial, may refuse);
                       then, with TIINGO_API_KEY, funds SPY, IWM and QQQ from
                       Tiingo, in files of their own
  vix                  Cboe, then FRED, then Yahoo
  cpi, fed-funds,      FRED (with --from fred also nasdaq, and ten years of spx)
  hy-spread

Later runs download what is missing and the last 20 rows, to compare them. The
same source may correct the last five rows, with a note; if more of the past has
changed, the file is kept (--force accepts the new history). Another source may
continue a file: a difference over 1 bp is a warning, over 50 bp an error.

Environment: HTTPS_PROXY, HTTP_PROXY, NO_PROXY; TIINGO_API_KEY;
ROTATION_USER_AGENT; ROTATION_FETCH_BASE for a mirror (https) or a test server
on this machine.

Exit status: 0 if the three indices are current (at most one session behind),
even if another series failed (with a warning); otherwise 1.`,
  examples: [
    ['rotation data fetch --into ~/prices', 'the three indices and the macro series'],
    ['rotation data fetch --from fred --series vix,hy-spread --into ~/prices', 'two macro series'],
    ['rotation check --data ~/prices', 'the verdict on what was fetched'],
  ],
  run: () => import('./run.ts'),
};
