import { describe, expect, it } from 'vitest';
import { ownFiles, ownFlags, run } from '../helpers/processes/fake-io.ts';

const names = { '^GSPC': 'spx.csv', '^RUT': 'rut.csv', '^IXIC': 'nasdaq.csv' } as const;
const rows = Object.entries(names).map(
  ([symbol, file]) =>
    [
      symbol,
      ownFiles[file]
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',') as [string, string]),
    ] as const,
);
const days = [...new Set(rows.flatMap(([, cells]) => cells.map(([day]) => day)))].sort();
const closeOn = new Map(rows.map(([symbol, cells]) => [symbol, new Map(cells)]));

/** A column for each index and one of nothing that is asked for. */
const wide = `date,^RUT,VIX,^GSPC,^IXIC
${days.map((day) => [day, closeOn.get('^RUT')?.get(day), '', closeOn.get('^GSPC')?.get(day), closeOn.get('^IXIC')?.get(day)].join()).join('\n')}
`;

/** A row for each index and day. */
const long = `date,symbol,close
${days.flatMap((day) => rows.map(([symbol]) => [day, symbol, closeOn.get(symbol)?.get(day)].join())).join('\n')}
`;

/** What is said of the market; hints name the folder, if one was given. */
async function verdict(command: string, files: Record<string, string>) {
  const { status, out, err } = await run(`check ${command} --json`, { files });
  expect([status, err]).toEqual([0, '']);
  const { verdict, signals, warnings } = JSON.parse(out.replaceAll('--into d;', '--into DIR;'));
  return { verdict, signals, warnings };
}

describe('the three indices in one file', () => {
  it.each([
    ['with a column for each', wide],
    ['with rows for each', long],
  ])('%s are the three that stand in files of their own', async (_, text) => {
    const own = await verdict(ownFlags, ownFiles);
    expect(own.verdict.state).toEqual(expect.any(String));
    expect(await verdict('--spx all.csv --rut all.csv --nasdaq all.csv', { 'all.csv': text })).toEqual(own);
    expect(await verdict('--data d', { 'd/all.csv': text })).toEqual(own);
  });

  it('without one of them are refused with the columns that are there', async () => {
    const text = 'date,^RUT,VIX\n2025-01-02,5,6\n';
    const { status, err } = await run('check --spx a.csv --rut a.csv --nasdaq a.csv', { files: { 'a.csv': text } });
    expect([status, err.split('\n')]).toEqual([
      3,
      ['error: "a.csv" is not the S&P 500 but the Russell 2000: it names "^RUT"', 'hint: give it as --rut', ''],
    ]);
  });
});
