import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { root } from '../helpers/processes/rotation.ts';

interface Row {
  command: string;
  ours: { exponent: number; milliseconds: number; megabytes: number };
}

/** Three sizes of one case of `bench`, each run three times, in processor time: of these commands only. */
function rowsOf(what: string, first: number, commands: readonly string[]): Row[] {
  const script = `
    import { growth } from './bench/growth.mjs';
    import { growthCases } from './bench/growth-cases.mjs';
    const commands = ${JSON.stringify(commands)};
    const one = growthCases.find(({ what }) => what === ${JSON.stringify(what)});
    const runs = Object.fromEntries(commands.map((command) => [command, one.runs[command]]));
    const small = { ...one, runs, sizes: [1, 2, 4].map((times) => ${first} * times) };
    process.stdout.write(JSON.stringify(growth(3, [], [small])));`;
  const args = ['--input-type=module', '-e', script];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' }));
}

describe('processor time grows no faster than the input, nearly:', () => {
  test.each([
    ['rows', 12_000, ['check --json', 'backtest --json']],
    ['files of one index', 100, ['data import']],
    ['markets', 5, ['pool --json']],
    ['resamples', 2500, ['backtest --resamples']],
  ])('%s', (what, first, commands) => {
    const rows = rowsOf(what, first, commands);
    expect(rows.map(({ command }) => command)).toEqual(commands);
    for (const { command, ours } of rows) expect(ours.exponent, command).toBeLessThan(1.5);
  });

  test('MB of journal, where it is read; to add a line takes as long and as much memory as ever', () => {
    const [adds, reads] = rowsOf('MB of journal', 3, ['check --journal', 'history --journal']);
    expect(adds?.ours.exponent).toBeLessThan(0.5);
    expect(adds?.ours.megabytes).toBeLessThan(100);
    expect(reads?.ours.exponent).toBeLessThan(1.5);
  });
});
