import { expect, it } from 'vitest';
import { cutBefore, ownFiles, run } from '../helpers/processes/fake-io.ts';

type Name = 'spx.csv' | 'rut.csv' | 'nasdaq.csv';

const rowsOf = (name: Name) =>
  ownFiles[name]
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',') as [string, string]);

/** Daily returns under a header; `write` has the return as a fraction. */
const returnsOf = (name: Name, header: string, delimiter: string, write: (value: number) => string) => {
  const rows = rowsOf(name);
  const lines = rows
    .slice(1)
    .map(([day, close], i) => `${day}${delimiter}${write(Number(close) / Number(rows[i]?.[1]) - 1)}\n`);
  return `${header}\n${lines.join('')}`;
};

/** The words of a command as a shell parts them. */
const argvOf = (command: string) =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

const percent = (value: number) => (100 * value).toFixed(12);
const fraction = (value: number) => value.toFixed(14);
const withSign = (value: number) => `${(100 * value).toFixed(12)}%`;

/** Does what the hints say until a verdict or an error without a command. */
async function followed(command: string, given: Record<string, string>) {
  let files = given;
  const commands: string[] = [];
  for (;;) {
    const { status, out, err } = await run(command, { files });
    const said = /hint: .*: rotation (data import .*)$/m.exec(err)?.[1];
    if (said === undefined || commands.includes(said)) return { status, out, err, commands };
    commands.push(said);
    const { status: done, written } = await run(argvOf(said), { files });
    expect(done).toBe(0);
    files = { ...files, ...written };
  }
}

it.each([
  [
    'percent under symbols',
    ['d/spx.csv', 'd/rut.csv', 'd/nasdaq.csv'],
    ['Date,SPX', 'Date,RUT', 'Date,IXIC'],
    ',',
    percent,
  ],
  [
    'fractions in a column "Return"',
    ['d/spx returns.csv', 'd/rut returns.csv', 'd/nasdaq returns.csv'],
    Array(3).fill('date;Return'),
    ';',
    fraction,
  ],
  [
    'a column "Change %" with signs',
    ['d/SPX.csv', 'd/RUT.csv', 'd/IXIC.csv'],
    Array(3).fill('Date\tChange %'),
    '\t',
    withSign,
  ],
] as const)(
  'a folder of returns, %s: the commands of the hints lead to a verdict',
  async (_, paths, headers, delimiter, write) => {
    const names = ['spx.csv', 'rut.csv', 'nasdaq.csv'] as const;
    const files = Object.fromEntries(
      names.map((name, i) => [paths[i] ?? '', returnsOf(name, headers[i] ?? '', delimiter, write)]),
    );
    const { status, out, commands } = await followed('check --data d --json', files);
    expect([status, commands.length]).toEqual([0, 3]);
    // The index begins with the first return.
    const closes = Object.fromEntries(names.map((name) => [`d/${name}`, cutBefore(ownFiles[name], '1990-01-02')]));
    const plain = JSON.parse((await run('check --data d --json', { files: closes })).out);
    const found = JSON.parse(out);
    expect([found.asOf, found.verdict.state, found.verdict.since]).toEqual([
      ...[plain.asOf, plain.verdict.state, plain.verdict.since],
    ]);
    expect(Math.abs(found.verdict.composite - plain.verdict.composite)).toBeLessThan(1e-9);
  },
);
