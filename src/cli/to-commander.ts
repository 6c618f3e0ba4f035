import { Help, Argument as ParsedArgument, Option as ParsedOption, Command as Parser } from 'commander';
import { UserError } from '../errors.ts';
import { exitStatus } from '../exit-status.ts';
import type { Io } from '../io.ts';
import { type Argument, type Command, type Option, optionsOf } from './command.ts';
import { examplesText, notesText } from './help-text.ts';

function toOption(option: Option): ParsedOption {
  const { flags, description, group, choices, parse, repeatable, required, implies, conflicts } = option;
  const made = new ParsedOption(flags, description);
  if (group !== undefined) made.helpGroup(`${group}:`);
  if (choices) made.choices(choices);
  if (parse) made.argParser((text) => parse(text));
  if (repeatable) made.argParser((text, before: readonly string[] = []) => [...before, text]);
  if (required) made.makeOptionMandatory();
  if (option.default !== undefined) made.default(option.default);
  if (implies) made.implies({ ...implies });
  if (conflicts) made.conflicts([...conflicts]);
  return made;
}

function toArgument({ name, description, choices, optional, variadic, default: usual }: Argument): ParsedArgument {
  const dots = variadic ? '...' : '';
  const made = new ParsedArgument(optional ? `[${name}${dots}]` : `<${name}${dots}>`, description);
  if (choices) made.choices(choices);
  if (usual !== undefined) made.default(usual);
  return made;
}

/** Commander's help with the examples in front: its first two paragraphs are the usage and the description. */
function withExamples(text: string, command: Command): string {
  const [usage = '', description = '', ...rest] = text.split('\n\n');
  return [usage, description, examplesText(command), ...rest].join('\n\n');
}

/** Flags and arguments by key. @throws UserError if an argument repeats an option, as a folder does that is also --data */
function flagsOf(options: Readonly<Record<string, unknown>>, own: readonly Argument[], values: readonly unknown[]) {
  const named = own.flatMap(({ key }, i) => (values[i] === undefined ? [] : [[key, values[i]] as const]));
  const twice = named.find(([key]) => options[key] !== undefined);
  if (twice === undefined) return { ...options, ...Object.fromEntries(named) };
  throw new UserError(`the ${own.find(({ key }) => key === twice[0])?.name} is named twice`, {
    code: 'named-twice',
    status: exitStatus.usage,
    hint: `name it once: as an argument, or as --${twice[0]}`,
  });
}

/** What all parsers share. */
export interface ParserContext {
  io: Io;
  /** The root of the command tree. */
  program: Command;
  /** Receives the exit status of the command. */
  finish(status: number): void;
  /** Whether to add a command's options: adding those of all commands takes a tenth of a start. */
  isNeeded(command: Command): boolean;
}

/** Commander's parser of a command and its subcommands. */
export function toCommander(command: Command, context: ParserContext): Parser {
  const { name, summary, arguments: own = [], formats = {} } = command;
  const parser = new Parser(name).description(summary);
  if (!context.isNeeded(command)) return parser;
  for (const argument of own) parser.addArgument(toArgument(argument));
  const options = optionsOf(command);
  for (const option of options) parser.addOption(toOption(option));
  const lastGroup = options.at(-1)?.group;
  if (lastGroup !== undefined) parser.optionsGroup(`${lastGroup}:`);
  parser
    .helpOption('-h, --help', 'show help')
    .addHelpText('after', notesText(command))
    .configureHelp({
      formatHelp: (own, helper) => withExamples(Help.prototype.formatHelp.call(helper, own, helper), command),
    });
  if (command.run) {
    const load = command.run;
    parser.action(async () => {
      const { run } = await load();
      const flags = flagsOf(parser.opts(), own, parser.processedArgs);
      context.finish(await run(context.io, flags, formats, context.program));
    });
  }
  if (command.commands) parser.helpCommand(false);
  for (const inner of command.commands ?? []) parser.addCommand(toCommander(inner, context));
  return parser;
}
