/** The command lines over which two builds are compared: every command that computes, in every format, on many days. */

/** Replayed days: crashes, turns of the year, quiet summers, and days on which each verdict stood. */
const days = [
  ...[
    '1990-06-29',
    '1991-01-09',
    '1995-05-16',
    '1998-10-08',
    '1999-12-29',
    '2000-03-10',
    '2001-09-17',
    '2003-04-30',
    '2004-04-05',
  ],
  ...[
    '2007-02-27',
    '2008-11-20',
    '2010-01-08',
    '2011-04-27',
    '2013-01-02',
    '2014-07-01',
    '2016-11-14',
    '2018-12-26',
    '2020-03-20',
  ],
  ...[
    '2020-11-13',
    '2021-01-08',
    '2021-02-10',
    '2022-06-16',
    '2023-07-18',
    '2024-07-31',
    '2025-09-18',
    '2025-12-31',
    '2026-01-08',
  ],
  ...['2026-01-13', '2026-02-05', '2026-05-15', '2026-08-21'],
];

const checkFormats = [
  ['--json'],
  ['--format', 'table', '--verbose'],
  ['--format', 'markdown'],
  ['--format', 'prometheus'],
  ['--quiet'],
];
const handPe = ['--pe-large', '22', '--pe-small', '15'];

/** @param signals - ids of all signals */
export function commandLines({ prices, series, observations, signals, folders }) {
  const lines = [];
  const add = (...args) => lines.push(args.flat());
  for (const day of days) {
    for (const format of checkFormats) add('check', prices, '--as-of', day, format);
    add('check', prices, '--as-of', day, handPe, '--json');
    add('check', prices, series, observations, '--as-of', day, '--json');
    add('claims', prices, series, observations, '--as-of', day, '--json');
  }
  for (const setting of [
    ['--window', '126'],
    ['--window', '63', '--band', 'observed'],
    ['--band', '0.6,0.9'],
    ['--set', 'verdict.enter=0.3'],
  ])
    for (const day of days.filter((_, i) => i % 3 === 0)) add('check', prices, '--as-of', day, setting, '--json');
  for (const id of signals) {
    for (const day of ['2008-11-20', '2021-01-08', '2026-01-08', '2026-08-21'])
      add('show', id, prices, series, observations, '--as-of', day, '--json');
    for (const format of ['table', 'markdown'])
      for (const day of ['1999-12-29', '2020-03-20', '2026-01-08'])
        add('show', id, prices, series, observations, '--as-of', day, '--format', format);
  }
  for (const day of ['1995-05-16', '2008-11-20', '2020-03-20', '2026-01-08', '2026-08-21'])
    for (const format of ['json', 'csv', 'markdown', 'table'])
      add('backtest', prices, '--as-of', day, '--format', format);
  add('backtest', prices, '--horizons', '10,42', '--json');
  add('backtest', prices, '--resamples', '500', '--seed', '7', '--json');
  add('backtest', prices, '--from', '2000-01-03', '--to', '2012-12-31', '--json');
  add('backtest', prices, series, observations, '--graded', 'verdict', '--json');
  for (const format of ['csv', 'json', 'ndjson']) add('history', prices, '--format', format);
  for (const format of ['csv', 'json', 'ndjson', 'markdown', 'table']) {
    add('history', prices, '--last', '150', '--format', format);
    add('history', prices, '--changes', '--forward', '--format', format);
    add('history', prices, series, observations, '--from', '2025-06-02', '--to', '2026-01-30', '--format', format);
  }
  for (const format of ['table', 'markdown'])
    for (const day of ['2008-11-20', '2026-01-08', '2026-08-21'])
      add('claims', prices, series, observations, '--as-of', day, '--format', format);
  for (const folder of folders)
    for (const format of ['table', 'json']) add('data', 'check', folder, '--format', format);
  for (const command of [
    ['check', '--json'],
    ['check'],
    ['backtest', '--json'],
    ['claims', '--json'],
    ['history', '--last', '60', '--json'],
  ])
    add(command);
  return lines;
}
