import type { Argument, Command, Option } from 'commander';

/** What may stand in a place of the command line. */
export type Value = { kind: 'choices'; choices: readonly string[] } | { kind: 'file' | 'folder' | 'other' };

/** An option as a shell needs it. */
export interface SpokenOption {
  /** Without the hyphens. */
  long: string;
  short: string | null;
  words: string;
  /** What it takes, null for nothing. */
  value: Value | null;
  /** Whether the value may be left out. */
  isOptional: boolean;
}

/** A command as a shell needs it. */
export interface SpokenCommand {
  /** Below the program: data, fetch. */
  path: readonly string[];
  words: string;
  options: readonly SpokenOption[];
  /** Of its arguments; the last may stand again. */
  values: readonly Value[];
  commands: readonly SpokenCommand[];
}

/** Choices are given by name; all other values are told apart by what stands in the brackets of the help. */
function valueNamed(choices: readonly string[] | undefined, name: string): Value {
  if (choices) return { kind: 'choices', choices };
  return { kind: /file/i.test(name) ? 'file' : /folder|dir/i.test(name) ? 'folder' : 'other' };
}

const placeholder = ({ flags }: Option) => /[<[]([^>\]]*)[>\]]/.exec(flags)?.[1] ?? '';

const optionOf = (option: Option): SpokenOption => ({
  long: (option.long ?? '').replace(/^--/, ''),
  short: option.short?.replace(/^-/, '') ?? null,
  words: option.description,
  value: option.required || option.optional ? valueNamed(option.argChoices, placeholder(option)) : null,
  isOptional: option.optional,
});

const help: SpokenOption = { long: 'help', short: 'h', words: 'what it does', value: null, isOptional: false };

/**
 * A command and all below it.
 *
 * @param named - choices of arguments that commander does not know, by the name of the argument
 */
export function spoken(
  command: Command,
  named: Readonly<Record<string, readonly string[]>>,
  path: readonly string[] = [],
): SpokenCommand {
  const valueOfArgument = (argument: Argument) =>
    valueNamed(argument.argChoices ?? named[argument.name()], argument.name());
  return {
    path,
    words: command.description(),
    options: [...command.options.filter(({ hidden, long }) => !hidden && long).map(optionOf), help],
    values: command.registeredArguments.map(valueOfArgument),
    commands: command.commands.map((inner) => spoken(inner, named, [...path, inner.name()])),
  };
}

/** A command and all below it, in one list. */
export const flattened = (command: SpokenCommand): SpokenCommand[] => [command, ...command.commands.flatMap(flattened)];

/** A text between single quotes for bash and zsh. */
export const singleQuoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
