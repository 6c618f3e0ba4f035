import { describe, expect, it } from 'vitest';
import { type Command, optionsOf } from '../../src/cli/command.ts';
import { program } from '../../src/cli/commands.ts';
import { commandMeant, optionHint, otherCommands, otherOptions } from '../../src/cli/probably-meant.ts';
import { run } from '../helpers/processes/fake-io.ts';

const pathsOf = (command: Command, path = ''): string[] =>
  (command.commands ?? []).flatMap((inner) => [`${path}${inner.name}`, ...pathsOf(inner, `${path}${inner.name} `)]);

const optionNames = (command: Command): string[] => [
  ...optionsOf(command).flatMap(({ flags }) => /--[a-z-]+/.exec(flags) ?? []),
  ...(command.commands ?? []).flatMap(optionNames),
];

describe('commandMeant', () => {
  it.each([
    ['fetch', 'rotation', 'rotation data fetch'],
    ['import', 'rotation', 'rotation data import'],
    ['init', 'rotation', 'rotation config init'],
    ['backtest', 'rotation data', 'rotation backtest'],
    ['chek', 'rotation', 'check'],
    ['chek', 'rotation data', 'check'],
    ['fetsh', 'rotation', 'rotation data fetch'],
    ['download', 'rotation', 'rotation data fetch'],
    ['Update', 'rotation', 'rotation data fetch'],
    ['xyzzy', 'rotation', undefined],
    ['toString', 'rotation', undefined],
  ])('%s, a command of %s, is %s', (word, path, meant) => {
    expect(commandMeant(word, path, program)).toBe(meant);
  });

  it('offers commands that are there for the words that people try', () => {
    const paths = pathsOf(program);
    expect(Object.values(otherCommands).filter((path) => !paths.includes(path))).toEqual([]);
    expect(Object.keys(otherCommands).filter((word) => paths.includes(word))).toEqual([]);
  });
});

describe('optionHint', () => {
  it.each([
    ['--date', 'rotation check', 'did you mean --as-of?'],
    ['--folder', 'rotation check', 'did you mean --data?'],
    ['--folder', 'rotation data fetch', 'did you mean --into?'],
    ['--asof', 'rotation check', 'did you mean --as-of?'],
    ['--rutt', 'rotation check', 'did you mean --rut?'],
    ['--into', 'rotation check', '--into is an option of rotation data fetch'],
    ['--as-of', 'rotation', '--as-of is an option of rotation check and others'],
    ['--resample', 'rotation check', 'did you mean --resamples? it is an option of rotation backtest'],
    ['--xyzzy', 'rotation check', undefined],
    ['--constructor', 'rotation check', undefined],
  ])('%s of %s: %s', (word, path, hint) => {
    expect(optionHint(word, path, program)).toBe(hint);
  });

  it('offers options that are there for the words that people try', () => {
    const names = optionNames(program);
    expect(
      Object.values(otherOptions)
        .flat()
        .filter((name) => !names.includes(name)),
    ).toEqual([]);
  });
});

it('is in the hint, also where a word stands behind a command that takes none', async () => {
  expect((await run('fetch --into prices')).err).toBe(
    "error: unknown command 'fetch'\nhint: did you mean rotation data fetch?\n",
  );
  expect((await run('check --date 2026-01-08')).err).toContain('hint: did you mean --as-of?\n');
  expect((await run('config int')).err).toContain('hint: did you mean init?\n');
});
