import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import { UserError, visible } from '../errors.ts';
import { exitStatus } from '../exit-status.ts';
import type { Io } from '../io.ts';
import { commands } from './commands.ts';
import { isClosedPipe, tell } from './failure.ts';
import { columnsOf } from './terminal/columns.ts';

const examples = `
Examples:
  rotation check                                  the embedded synthetic sample
  rotation check --data ~/prices                  a folder with the three indices
  rotation check --spx spx.csv --rut rut.csv --nasdaq ixic.csv
  rotation check --data ~/prices --json | jq .verdict.state
`;

const lowerCase = (text: string) => text.replace(/^[A-Z]/, (letter) => letter.toLowerCase());

const pathOf = (command: Command): string =>
  command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();

/** What is said of a command's own commands, options and arguments where commander suggests nothing. */
function ownHint({ code, message }: CommanderError, command: Command): string {
  if (!command.parent) return 'rotation --help lists commands and options';
  if (code === 'commander.unknownCommand') return innerCommands(command);
  const missing = command.registeredArguments.find((argument) => message.includes(`'${argument.name()}'`));
  return code === 'commander.missingArgument' && missing
    ? `give ${missing.argChoices?.join(' or ') ?? missing.description}`
    : `${pathOf(command)} --help lists its options`;
}

const innerCommands = (command: Command) =>
  `it has ${command.commands.map((inner) => inner.name()).join(', ')}; ${pathOf(command)} --help tells what they do`;

/**
 * Commander's complaint in this program's words: its "error: " is ours; what follows the problem, a suggestion in brackets
 * or a sentence on what is permitted, becomes the hint.
 */
function usageError(error: CommanderError, command: Command): UserError {
  const { code, message } = error;
  if (code === 'commander.help') return noCommand(command);
  const text = message.replace(/^error: /, '');
  const suggestion = /^(.*)\n\((.*)\)$/s.exec(text) ?? /^(.* is invalid[^.]*)\. (.*?)\.?$/s.exec(text);
  const [, problem = text, hint = ownHint(error, command)] = suggestion ?? [];
  return new UserError(
    visible(problem.replace(/\.$/, '').replace(/\. ([A-Z])/, (_, letter) => `: ${lowerCase(letter)}`)),
    {
      code: code.replace(/^commander\./, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      status: exitStatus.usage,
      hint: lowerCase(hint),
    },
  );
}

const noCommand = (command: Command) =>
  new UserError(command.parent ? `no command of ${pathOf(command)} was given` : 'no command was given', {
    code: 'no-command',
    status: exitStatus.usage,
    hint: command.parent ? innerCommands(command) : 'rotation check gives the verdict; rotation --help lists the rest',
  });

/** Shared by the program and its commands, which inherit it only if it is set before they are added. */
const configured = (command: Command, io: Io): Command => {
  for (const inner of command.commands) configured(inner, io);
  return command
    .exitOverride((error) => {
      throw error.exitCode === 0 ? error : usageError(error, command);
    })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: () => undefined,
      getOutHelpWidth: () => columnsOf(io),
    })
    .helpOption('-h, --help', 'what it does and how to call it');
};

/**
 * The commands, of which only those that are named have their options: to make them all is a tenth of a start. Where none is
 * named, their list is what is wanted.
 */
function commandsFor(io: Io, finish: (status: number) => void): Command[] {
  const isNamed = ({ name }: (typeof commands)[number]) => io.argv.includes(name);
  const isVersion = io.argv.includes('--version') || io.argv.includes('-V');
  const isList = !isVersion && !commands.some(isNamed);
  return commands.map((entry) =>
    (isList || isNamed(entry) ? entry.make(io, finish) : new Command(entry.name)).description(entry.summary),
  );
}

/**
 * The program. Everything outside reaches it through `io`, so that a test can be the outside.
 *
 * @returns the exit status
 */
export async function main(io: Io): Promise<number> {
  let status: number = exitStatus.ok;
  const program = configured(new Command('rotation'), io)
    .description('Is the rotation into small caps a breakout or a relief rally?')
    .version(version, '-V, --version', 'the version')
    .helpCommand(false)
    .addHelpText('after', examples);
  const finish = (code: number) => {
    status = code;
  };
  for (const command of commandsFor(io, finish)) program.addCommand(configured(command, io));
  try {
    await program.parseAsync(io.argv, { from: 'user' });
  } catch (error) {
    if (isClosedPipe(error)) return status;
    return error instanceof CommanderError ? exitStatus.ok : tell(io, error);
  }
  return status;
}
