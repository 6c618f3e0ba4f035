import { describe, expect, it, test } from 'vitest';
import { type Command, optionsOf } from '../../src/cli/command.ts';
import { journalFormats } from '../../src/cli/commands/history/journal-formats.ts';
import { program } from '../../src/cli/commands.ts';
import { configKeys } from '../../src/cli/config/config-keys.ts';
import { sharedFormats } from '../../src/cli/options/output.ts';
import { toCommander } from '../../src/cli/to-commander.ts';
import { fakeIo, run } from '../helpers/processes/fake-io.ts';

/** Every command with its path below the program. */
const withPaths = (command: Command, path: readonly string[] = []): [path: string, command: Command][] => [
  [path.join(' '), command],
  ...(command.commands ?? []).flatMap((inner) => withPaths(inner, [...path, inner.name])),
];

const all = withPaths(program);

/** The parser of a command, whose work is not done. */
const parserOf = (command: Command) =>
  toCommander(command, { io: fakeIo([]).io, program, finish: () => undefined, isNeeded: () => true });

/** The words of a shell's command line, quotes taken away; undefined for a line of which `rotation` is no part. */
function wordsOf(line: string): string[] | undefined {
  const own = line
    .split(/[|>()]/)
    .map((part) => part.trim().replace(/^\w+=\S+ /, ''))
    .find((part) => part.startsWith('rotation'));
  return own?.match(/"[^"]*"|\S+/g)?.map((word) => word.replaceAll('"', ''));
}

/** Parses a line without doing the work. @throws CommanderError */
function parse(words: readonly string[]): void {
  const parser = parserOf(program).exitOverride();
  const quiet = (command: ReturnType<typeof parserOf>) => {
    command.exitOverride().configureOutput({ writeErr: () => undefined });
    if (command.parent) command.action(() => undefined);
    for (const inner of command.commands) quiet(inner);
  };
  quiet(parser);
  parser.parse([...words.slice(1)], { from: 'user' });
}

describe.each(all)('rotation %s', (path, command) => {
  const options = optionsOf(command);

  it('has a summary, and does something itself or in the commands below it', () => {
    expect(command.summary).toMatch(/^\S.*[^.\s]$/);
    expect(command.run !== undefined || (command.commands ?? []).length > 0).toBe(true);
  });

  it('has examples that parse, each with what it does', () => {
    expect(command.examples.length).toBeGreaterThan(0);
    for (const [line, does] of command.examples) {
      expect(does, line).toMatch(/^\S.*[^.\s]$/);
      const words = wordsOf(line);
      expect(words?.[0], line).toBe('rotation');
      expect(() => parse(words ?? []), line).not.toThrow();
    }
    expect(command.examples.some(([line]) => line.includes(path === '' ? 'rotation' : `rotation ${path}`))).toBe(true);
  });

  it('has options and arguments each with a description and the key that its flags have', () => {
    const parsed = parserOf(command).options;
    for (const [i, { flags, key, description }] of options.entries()) {
      expect({ flags, key: parsed[i]?.attributeName() }).toEqual({ flags, key });
      expect(description, flags).toMatch(/^\S.*[^.\s]$/);
    }
    for (const { name, description } of command.arguments ?? []) expect(description, name).toMatch(/^\S.*[^.\s]$/);
    const flags = options.map((option) => option.flags.split(' ')[0]);
    expect(new Set(flags).size).toBe(flags.length);
  });

  it('names existing options where one implies or excludes another', () => {
    const keys = options.map(({ key }) => key);
    for (const { implies = {}, conflicts = [] } of options) {
      for (const key of [...Object.keys(implies), ...conflicts]) expect(keys).toContain(key);
    }
  });

  it('mirrors keys of the configuration that there are', () => {
    for (const { setting } of options) if (setting !== undefined) expect([...configKeys.keys()]).toContain(setting);
  });

  it('has formats whose modules export a renderer, and JSON among them where fields can be chosen', async () => {
    const { formats = {} } = command;
    for (const [name, load] of Object.entries(formats)) {
      expect({ name, render: typeof (await load()).render }).toEqual({ name, render: 'function' });
    }
    const keys = options.map(({ key }) => key);
    expect(keys.includes('format')).toBe(Object.keys(formats).length > 0);
    if (keys.includes('fields')) expect(Object.keys(formats)).toContain('json');
  });

  it('exports its work as run', async () => {
    if (command.run) expect(typeof (await command.run()).run).toBe('function');
  });

  it('has each option with its description, each choice, and each example in its help, within 80 columns', async () => {
    const { status, out } = await run(`${path} --help`.trim());
    expect(status).toBe(0);
    const text = out.replace(/ \\\n +/g, ' ').replace(/\s+/g, ' ');
    for (const { flags, description, choices = [] } of options) {
      expect(text).toContain(`${flags} ${description}`);
      for (const choice of choices) expect(text).toContain(`"${choice}"`);
    }
    for (const [line, does] of command.examples) expect(text).toContain(`${line} ${does}`);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test.each(['bash', 'zsh', 'fish'])('is completed by %s with each option and each choice', async (shell) => {
    const { out } = await run(`completion ${shell}`);
    const own = path === '' ? [] : path.split(' ');
    const lines = out.split('\n').filter((line) => linesOfCommand(shell, own, line));
    const text = shell === 'fish' ? lines.join('\n') : sectionOf(shell, own, out);
    for (const { flags, choices = [] } of options) {
      const [name = ''] = flags.match(/--[a-z-]+/) ?? [];
      expect(text).toContain(shell === 'fish' ? `-l ${name.slice(2)} ` : name);
      for (const choice of choices) expect(text, name).toContain(choice);
    }
    for (const argument of command.arguments ?? []) {
      for (const value of [...(argument.choices ?? []), ...((await argument.values?.(program)) ?? [])]) {
        expect(text, argument.name).toContain(value);
      }
    }
    for (const inner of command.commands ?? []) expect(text).toContain(inner.name);
  });
});

/** Whether a line of fish's completion is of a command. */
const linesOfCommand = (shell: string, path: readonly string[], line: string) =>
  shell === 'fish' && ['below', 'at'].some((place) => line.includes(`'${[`__rotation_${place}`, ...path].join(' ')}'`));

/** What a completion says of one command: in zsh its function, in bash its cases. */
function sectionOf(shell: string, path: readonly string[], completion: string): string {
  if (shell === 'zsh') {
    const from = completion.indexOf(`\n${['_rotation', ...path].join('_')}() {`);
    return completion.slice(from, completion.indexOf('\n}\n', from));
  }
  const place = path.join(' ');
  const lines = completion.split('\n');
  return lines
    .flatMap((line, i) => {
      if (line.startsWith(`    '${place} -`)) return [line];
      return line === `    '${place}')` ? [lines[i + 1]] : [];
    })
    .join('\n');
}

test('a setting can name the formats that every command with settings has, and no others', () => {
  const own = all.filter(([, { options = [] }]) => options.some(({ setting }) => setting === 'output.format'));
  const lists = own.map(([, { formats = {} }]) => Object.keys(formats));
  expect(lists.length).toBeGreaterThan(4);
  expect((lists[0] ?? []).filter((name) => lists.every((list) => list.includes(name)))).toEqual([...sharedFormats]);
});

test('what a journal recorded has the formats of the history', () => {
  const history = program.commands?.find(({ name }) => name === 'history');
  expect(Object.keys(journalFormats)).toEqual(Object.keys(history?.formats ?? {}));
});
