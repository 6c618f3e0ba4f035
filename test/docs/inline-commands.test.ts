import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { type Command, optionsOf } from '../../src/cli/command.ts';
import { program } from '../../src/cli/commands.ts';

const folder = new URL('../../docs/', import.meta.url);
const guides = readdirSync(folder).filter((name) => name.endsWith('.md'));
const documents = ['../README.md', ...guides];
const inline = (text: string) =>
  [...text.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

const every = (command: Command): Command[] => [command, ...(command.commands ?? []).flatMap(every)];
const flagsOf = (command: Command): string[] => [
  '--help',
  '--version',
  ...optionsOf(command).flatMap(({ flags }) => flags.match(/--[a-z-]+/g) ?? []),
];
const allFlags = new Set(every(program).flatMap(flagsOf));

/** What a line of code in a sentence names that the program does not have. */
function unknownIn(code: string): string[] {
  const words = code.split(/\s+/);
  let command: Command | undefined = program;
  if (words[0] === 'rotation') {
    for (const word of words.slice(1)) {
      const next: Command | undefined = command.commands?.find(({ name }) => name === word);
      if (next) command = next;
      else if (command.commands && !command.run && /^[a-z]/.test(word)) return [word];
      else break;
    }
  }
  const known = words[0] === 'rotation' && command !== program ? new Set(flagsOf(command)) : allFlags;
  return (code.match(/(?<![\w-])--[a-z][a-z-]*/g) ?? []).filter((flag) => !known.has(flag));
}

describe('code in sentences', () => {
  test.each(documents)('of %s names commands and options that there are', (name) => {
    const codes = inline(readFileSync(new URL(name, folder), 'utf8')).filter((code) =>
      /^rotation |^--[a-z]/.test(code),
    );
    expect(codes.filter((code) => unknownIn(code).length > 0)).toEqual([]);
  });

  it('is found wrong where it names others', () => {
    expect(unknownIn('rotation check --on-change')).toEqual([]);
    expect(unknownIn('rotation chekc --on-change')).toEqual(['chekc']);
    expect(unknownIn('rotation data fech --into x')).toEqual(['fech']);
    expect(unknownIn('rotation check --on-chnage')).toEqual(['--on-chnage']);
    expect(unknownIn('--sreies vix=FILE')).toEqual(['--sreies']);
  });
});
