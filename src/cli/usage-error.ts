import type { CommanderError, Command as Parser } from 'commander';
import { UserError } from '../errors.ts';
import { exitStatus } from '../exit-status.ts';
import { visible } from '../words/quoted.ts';
import type { Command } from './command.ts';
import { commandMeant, optionHint } from './probably-meant.ts';

const lowerCase = (text: string) => text.replace(/^[A-Z]/, (letter) => letter.toLowerCase());

const pathOf = (parser: Parser): string =>
  parser.parent ? `${pathOf(parser.parent)} ${parser.name()}` : parser.name();

const innerCommands = (parser: Parser) =>
  `its commands: ${parser.commands.map((inner) => inner.name()).join(', ')}; see ${pathOf(parser)} --help`;

/** What was probably meant by an unknown command or option, wherever it is known. */
function meantHint({ code, message }: CommanderError, parser: Parser, program: Command): string | undefined {
  const isArgument = code === 'commander.excessArguments' && parser.commands.length > 0;
  const word = isArgument ? (parser.args[0] ?? '') : (/'(.*?)'/s.exec(message)?.[1] ?? '');
  if (code === 'commander.unknownOption') return optionHint(word, pathOf(parser), program);
  if (code !== 'commander.unknownCommand' && !isArgument) return undefined;
  const meant = commandMeant(word, pathOf(parser), program);
  return meant && `did you mean ${meant}?`;
}

/** Hint with a command's subcommands, options and arguments, for errors without a suggestion. */
function ownHint({ code, message }: CommanderError, parser: Parser): string {
  if (!parser.parent) return 'see rotation --help';
  if (code === 'commander.unknownCommand') return innerCommands(parser);
  const missing = parser.registeredArguments.find((argument) => message.includes(`'${argument.name()}'`));
  return code === 'commander.missingArgument' && missing
    ? `give ${missing.argChoices?.join(' or ') ?? missing.description}`
    : `see ${pathOf(parser)} --help`;
}

const noCommand = (parser: Parser) =>
  new UserError(parser.parent ? `missing command after ${pathOf(parser)}` : 'missing command', {
    code: 'no-command',
    status: exitStatus.usage,
    hint: parser.parent ? innerCommands(parser) : 'see rotation --help',
  });

/**
 * Commander's error as a UserError: without its prefix "error: ", and with what was probably meant or a sentence on permitted values as
 * the hint.
 *
 * @param program - the root of the command tree
 */
export function usageError(error: CommanderError, parser: Parser, program: Command): UserError {
  const { code, message } = error;
  if (code === 'commander.help') return noCommand(parser);
  const text = message.replace(/^error: /, '');
  const suggestion = /^(.* is invalid[^.]*)\. (.*?)\.?$/s.exec(text);
  const [, problem = text, hint = meantHint(error, parser, program) ?? ownHint(error, parser)] = suggestion ?? [];
  return new UserError(
    visible(problem.replace(/\.$/, '').replace(/\. ([A-Z])/, (_, letter) => `: ${lowerCase(letter)}`)),
    {
      code: code.replace(/^commander\./, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      status: exitStatus.usage,
      hint: lowerCase(hint),
    },
  );
}
