import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { Command } from '../src/cli/command.ts';
import { topics } from '../src/cli/commands/help/topics.ts';
import { program } from '../src/cli/commands.ts';
import { signals } from '../src/signals/index.ts';
import { ownFiles, ownFlags, run } from './helpers/processes/fake-io.ts';
import { textsOf } from './helpers/words/texts-of.ts';

const root = new URL('../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, root), 'utf8');

const patterns = read('test/words.txt')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [pattern = '', instead = ''] = line.split(' => ');
    return { pattern: new RegExp(pattern, 'i'), instead };
  });

/** Each phrase of a text that a reader must not see, with its place and what to write. */
function found(place: string, text: string): string[] {
  const plain = text.replace(/\s+/g, ' ');
  return patterns.flatMap(({ pattern, instead }) => {
    const [phrase] = pattern.exec(plain) ?? [];
    return phrase === undefined ? [] : [`${place}: "${phrase}": write: ${instead}`];
  });
}

/** The helps of a command and all below it. */
const helps = (command: Command, path: readonly string[] = []): string[] => [
  [...path, '--help'].join(' '),
  ...(command.commands ?? []).flatMap((inner) => helps(inner, [...path, inner.name])),
];

const screens = [
  ...['', '--verbose', '--pe-large 22 --pe-small 15', '--as-of 2020-03-20', '--as-of 2010-06-01 --verbose'].map(
    (flags) => `check ${ownFlags} ${flags}`,
  ),
  `check ${ownFlags} --format markdown`,
  ...signals.map(({ id }) => `show ${id} ${ownFlags}`),
  `claims ${ownFlags}`,
  `claims ${ownFlags} --verbose`,
  `history ${ownFlags} --changes`,
  `backtest ${ownFlags}`,
  `backtest ${ownFlags} --resamples 100`,
  `data check ${ownFlags}`,
  'pool',
  'signals',
  'config',
  ...topics.map(({ name }) => `help ${name}`),
  ...helps(program),
];

describe('words that a reader must never see again', () => {
  it('are 60 patterns and more, each with what to write', () => {
    expect(patterns.length).toBeGreaterThanOrEqual(60);
    for (const { pattern, instead } of patterns) expect(instead, pattern.source).not.toBe('');
  });

  it('are found where they are', () => {
    expect(found('here', 'the two cannot be told\n  apart')).toEqual([
      'here: "told apart": write: significant, no significant difference',
    ]);
    expect(found('here', 'no significant difference')).toEqual([]);
  });

  test.each(screens)('are not on the screen of rotation %s', async (command) => {
    const { out, err } = await run(command, { files: ownFiles });
    expect(out).not.toBe('');
    expect(found('screen', `${out}\n${err}`)).toEqual([]);
  });

  it('are in no text of the sources', () => {
    const files = readdirSync(new URL('src', root), { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.ts') && !file.includes('kernel/'));
    const texts = files.flatMap((file) => textsOf(read(`src/${file}`)).map((one) => ({ ...one, file })));
    expect(texts.length).toBeGreaterThan(5000);
    expect(texts.flatMap(({ file, line, text }) => found(`src/${file}:${line}`, text))).toEqual([]);
  });

  test.each([
    'README.md',
    ...readdirSync(new URL('docs', root)).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
  ])('are not in %s', (name) => {
    expect(
      read(name)
        .split('\n\n')
        .flatMap((paragraph) => found(name, paragraph)),
    ).toEqual([]);
  });
});

describe('the texts of a source', () => {
  test.each([
    [`const a = 'one "two"'; // 'not this'`, ['one "two"']],
    [`/* 'nor this' */ f("it's")`, ["it's"]],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a source
    ["const b = `a ${x ? 'in' : `${y} deep`} end`;", ['in', '{} deep', 'a {} end']],
    ["const c = text.replace(/'/g, 'quote');", ['quote']],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a source
    ["if (a) { b = `${{ c: 'd' }.c}`; } else e = 'f';", ['d', '{}', 'f']],
    ["const g = 'it\\'s\\n';", ["it's\n"]],
  ])('of %s', (source, expected) => {
    expect(textsOf(source).map(({ text }) => text)).toEqual(expected);
  });

  it('come with their line', () => {
    expect(textsOf("\n\nconst a =\n  'b';")).toEqual([{ line: 4, text: 'b' }]);
  });
});
