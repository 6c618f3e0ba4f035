import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { program } from '../../../../src/cli/commands.ts';
import { commandTree } from '../../../../src/cli/completion/command-tree.ts';
import { zshCompletion } from '../../../../src/cli/completion/zsh.ts';
import { signals } from '../../../../src/signals/index.ts';
import { run } from '../../../helpers/processes/fake-io.ts';
import { called } from '../../../helpers/processes/rotation.ts';
import { temporaryFolder } from '../../../helpers/processes/temporary-folder.ts';

const { commands = [] } = program;
const names = commands.map(({ name }) => name);
const ids = signals.map(({ id }) => id).sort();
const optionsOf = (name: string): string[] => {
  const options = commands.find((command) => command.name === name)?.options ?? [];
  return [...options.map(({ flags }) => /--[a-z-]+/.exec(flags)?.[0] ?? ''), '--help'].sort();
};

/** Lines as they stand at the cursor, and what a shell is to offer there. */
const cases: readonly (readonly [line: string, offers: readonly string[]])[] = [
  ['rotation ', [...names].sort()],
  ['rotation che', ['check']],
  ['rotation check --f', ['--fields', '--format']],
  ['rotation check --', optionsOf('check')],
  ['rotation check --data prices --format ', ['json', 'markdown', 'prometheus', 'table']],
  ['rotation history --format n', ['ndjson']],
  ['rotation show ', ids],
  ['rotation show corr', ['correlation']],
  ['rotation claims correlation-n', ['correlation-now']],
  ['rotation data ', ['check', 'fetch', 'import', 'note']],
  ['rotation data fetch --from ', ['auto', 'cboe', 'fred', 'nasdaq', 'tiingo', 'yahoo']],
  ['rotation data import --col', ['--column']],
  ['rotation config i', ['init']],
  ['rotation schema jo', ['journal']],
  ['rotation completion ', ['bash', 'fish', 'zsh']],
];

/** A folder with the completion of a shell, two files and a folder. */
async function folderFor(shell: string): Promise<string> {
  const folder = temporaryFolder();
  const { status, out } = await run(`completion ${shell}`);
  expect(status).toBe(0);
  writeFileSync(join(folder, 'completion'), out);
  for (const name of ['a.csv', 'b c.csv']) writeFileSync(join(folder, name), '');
  mkdirSync(join(folder, 'my prices'));
  return folder;
}

const sorted = (text: string) =>
  text
    .split('\n')
    .filter((word) => word !== '')
    .sort();
const short = (words: readonly string[]) => words.filter((word) => !/^-\w$/.test(word));

describe('the completion of bash', () => {
  const script = `source ./completion; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _rotation; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const offered = (folder: string, words: readonly string[]) => {
    const { status, out, err } = called('bash', ['--norc', '-c', script, 'bash', ...words], { cwd: folder });
    // Outside an interactive shell there is no completion to set the options of.
    expect({ status, err: err.replace(/^.*compopt.*\n/gm, '') }).toEqual({ status: 0, err: '' });
    return short(sorted(out));
  };

  it('offers commands, options, choices and names of signals', async () => {
    const folder = await folderFor('bash');
    for (const [line, offers] of cases) expect([line, offered(folder, line.split(' '))]).toEqual([line, offers]);
  });

  it('knows a value behind "=", folders, and leaves files to bash', async () => {
    const folder = await folderFor('bash');
    expect(offered(folder, ['rotation', 'check', '--format', '=', 'pro'])).toEqual(['prometheus']);
    expect(offered(folder, ['rotation', 'check', '--data', ''])).toEqual(['my prices']);
    expect(offered(folder, ['rotation', 'check', '--spx', ''])).toEqual([]);
  });
});

describe.skipIf(!existsSync('/usr/bin/fish'))('the completion of fish', () => {
  it('offers commands, options, choices and names of signals', async () => {
    const folder = await folderFor('fish');
    const script = `source completion; for line in $argv; echo "> $line"; complete -C "$line" | string split -f 1 \\t; end; true`;
    const { status, out, err } = called(
      '/usr/bin/fish',
      ['--no-config', '-c', script, ...cases.map(([line]) => line)],
      {
        cwd: folder,
        env: { HOME: folder, LANG: 'C.UTF-8', PATH: process.env.PATH ?? '' },
      },
    );
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const answers = out.split(/^> .*\n/m).slice(1);
    cases.forEach(([line, offers], i) => {
      expect([line, short(sorted(answers[i] ?? ''))]).toEqual([line, offers]);
    });
  });
});

describe.skipIf(!existsSync('/usr/bin/zsh'))('the completion of zsh', () => {
  /** A zsh on a terminal of its own, in which TAB is pressed behind each line. */
  const script = `
zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z "PROMPT= RPROMPT=; autoload -Uz compinit; compinit -u -D; source ./completion; unsetopt always_last_prompt; echo REA''DY"
until [[ $seen == *READY* ]]; do zpty -r z piece && seen+=$piece; done
for line want in "$@"; do
  zpty -w -n z "$line"$'\\t'
  seen=; for i in {1..200}; do while zpty -rt z piece; do seen+=$piece; done; [[ $seen == *"$want"* ]] && break; sleep 0.05; done
  print -r -- "> \${(V)seen}"
  zpty -w -n z $'\\x15'; sleep 0.1; while zpty -rt z piece; do :; done
done
zpty -d z`;

  it('completes commands, options, choices, names of signals and folders', async () => {
    const folder = await folderFor('zsh');
    const lines = [
      ['rotation che', 'check'],
      ['rotation check --form', '--format='],
      ['rotation check --format pro', 'prometheus'],
      ['rotation show corr', 'correlation'],
      ['rotation data fetch --from ya', 'yahoo'],
      ['rotation config in', 'init'],
      ['rotation schema jo', 'journal'],
      ['rotation check --data my', 'my\\ prices'],
    ].map(([line = '', end]) => [line, `${line.slice(0, line.lastIndexOf(' ') + 1)}${end}`]);
    const { out } = called('/usr/bin/zsh', ['-f', '-c', script, 'zsh', ...lines.flat()], { cwd: folder });
    const answers = out.split('\n').filter((line) => line.startsWith('> '));
    lines.forEach(([line, end], i) => {
      expect(answers[i], line).toContain(end);
    });
  });
});

test('words with quotes, brackets and colons stay words in zsh', async () => {
  const odd = { flags: '--odd <x>', key: 'odd', description: "it's [a]: b", choices: ['c', 'd'] };
  const tree = await commandTree({ name: 'rotation', summary: '', examples: [], options: [odd] });
  expect(zshCompletion(tree)).toContain(`'*--odd=[it'\\''s \\[a\\]\\: b]:odd:(c d)'`);
});

test('another shell is refused', async () => {
  const { status, err } = await run('completion tcsh');
  expect(status).toBe(2);
  expect(err).toContain('allowed choices are bash, zsh, fish');
});
