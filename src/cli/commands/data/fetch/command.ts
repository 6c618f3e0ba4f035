import type { Command } from '../../../command.ts';
import { names, positiveNumber } from '../../../options/values.ts';
import type { FetchFlags } from './run.ts';

export const sourceIds = ['fred', 'yahoo'] as const;

/** `rotation data fetch`: the only command that touches the network. */
export const dataFetch: Command<FetchFlags> = {
  name: 'fetch',
  summary: 'download series into a folder, with a manifest',
  options: [
    {
      flags: '--from <source>',
      key: 'from',
      description: 'where to download them',
      choices: sourceIds,
      required: true,
    },
    {
      flags: '--into <dir>',
      key: 'into',
      description: 'folder for the files and manifest.json; created if missing',
      required: true,
    },
    {
      flags: '--series <a,b>',
      key: 'series',
      description: 'only these; otherwise all that the source has',
      parse: names,
    },
    { flags: '--force', key: 'force', description: 'fetch again what was fetched today' },
    {
      flags: '--timeout <seconds>',
      key: 'timeout',
      description: 'for one attempt',
      parse: positiveNumber,
      default: 30,
    },
    { flags: '--json', key: 'json', description: 'print the entries of the manifest as JSON' },
    { flags: '--verbose', key: 'verbose', description: 'with an error, its stack' },
  ],
  notes: `Series:
  fred   spx, nasdaq, vix, cpi, fed-funds, hy-spread (no Russell 2000; ten years
         of the S&P 500)
  yahoo  spx, rut, nasdaq, vix (the address is unofficial and may refuse)

A file is replaced only by one that can be read and is not shorter. What was
fetched this New York day is skipped. ROTATION_FETCH_BASE takes the place of the
address's scheme and host, for a mirror or a test.`,
  examples: [
    ['rotation data fetch --from yahoo --into ~/prices', 'the three indices and the VIX'],
    ['rotation data fetch --from fred --series vix,hy-spread --into ~/prices', 'two further series'],
    ['rotation check --data ~/prices', 'the verdict on what was fetched'],
  ],
  run: () => import('./run.ts'),
};
