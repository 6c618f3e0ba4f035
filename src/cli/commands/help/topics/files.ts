import type { Topic } from './topic.ts';

export const files: Topic = {
  name: 'files',
  summary: 'files that are read and written',
  blocks: [
    'Read:',
    [
      [
        'prices',
        'CSV, TSV or saved web pages, also compressed (.gz), with a date and a close per row: one file per index or one for all. The vendor, the column and the index are detected; rotation data check FILE prints what was found',
      ],
      [
        'a folder',
        '--data DIR, or DIR as an argument: the files of the S&P 500 (SPX, ^GSPC), Russell 2000 (RUT) and Nasdaq Composite (IXIC). An index is preferred to a fund (SPY, IWM, QQQ), daily rows to weekly ones',
      ],
      [
        'macro series',
        '--series NAME=FILE: VIX, CPI, policy rate and others; rotation signals says which signal needs which',
      ],
      ['observations', '--inputs FILE: dated figures such as forward P/Es; rotation data note adds them'],
      [
        'rotation.config.json',
        'settings of a project, in this folder or above it within the repository; rotation config init writes one',
      ],
      ['~/.config/rotation/config.json', 'settings of the user'],
    ],
    'Written:',
    [
      ['--output FILE', 'in one step: the old file or the new one is there, never half of one'],
      ['--journal FILE', 'one line of JSON per run; FILE.lock while it is open'],
      ['data fetch --into DIR', 'one CSV file per series, and manifest.json with the source of each'],
      ['~/.cache/rotation-signal', 'compiled code, for a quicker start; it can be deleted at any time'],
    ],
    'Only rotation data fetch uses the network.',
  ],
};
