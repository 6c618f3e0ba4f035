import { type Argument, type Command, type Option, optionsOf } from '../command.ts';

/** Completions of a value. */
export type Value = { kind: 'choices'; choices: readonly string[] } | { kind: 'file' | 'folder' | 'other' };

/** An option for completion. */
export interface OptionNode {
  /** Without the hyphens. */
  long: string;
  short: string | null;
  description: string;
  /** Its value; null if it takes none. */
  value: Value | null;
  /** Whether the value is optional. */
  isOptional: boolean;
}

/** A command for completion. */
export interface CommandNode {
  /** Names below the program, as in `data`, `fetch`. */
  path: readonly string[];
  summary: string;
  options: readonly OptionNode[];
  /** Completions of its arguments; the last may be repeated. */
  values: readonly Value[];
  commands: readonly CommandNode[];
}

/** Completions of a value: its choices, else files or folders by its name. */
function valueNamed(choices: readonly string[] | undefined, name: string): Value {
  if (choices) return { kind: 'choices', choices };
  return { kind: /file/i.test(name) ? 'file' : /folder|dir/i.test(name) ? 'folder' : 'other' };
}

function toOptionNode({ flags, description, choices }: Option): OptionNode {
  const [, short = null, long = '', bracket, name] =
    /^(?:-(\w), )?--([a-z-]+)(?: ([<[])([^>\]]*)[>\]])?$/.exec(flags) ?? [];
  return {
    long,
    short,
    description,
    value: name === undefined ? null : valueNamed(choices, name),
    isOptional: bracket === '[',
  };
}

const help: Option = { flags: '-h, --help', key: 'help', description: 'show help' };
const version: Option = { flags: '-V, --version', key: 'version', description: 'show the version' };

const toValue = async ({ choices, values, name }: Argument, program: Command): Promise<Value> =>
  valueNamed(choices ?? (await values?.(program)), name);

/** A command with its subcommands; the program also has `--version`. */
export async function commandTree(
  command: Command,
  path: readonly string[] = [],
  program = command,
): Promise<CommandNode> {
  const { summary, arguments: own = [], commands = [] } = command;
  return {
    path,
    summary,
    options: [...optionsOf(command), ...(path.length === 0 ? [version] : []), help].map(toOptionNode),
    values: await Promise.all(own.map((argument) => toValue(argument, program))),
    commands: await Promise.all(commands.map((inner) => commandTree(inner, [...path, inner.name], program))),
  };
}

/** A command and all its subcommands in one list. */
export const flattened = (command: CommandNode): CommandNode[] => [command, ...command.commands.flatMap(flattened)];

/** Text in single quotes for bash and zsh. */
export const singleQuoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
