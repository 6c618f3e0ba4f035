import { CommanderError, type Command as Parser } from 'commander';
import { version } from '../../package.json';
import { exitStatus } from '../exit-status.ts';
import type { Io } from '../io.ts';
import type { Command } from './command.ts';
import { program } from './commands.ts';
import { isClosedPipe, reportFailure } from './failure.ts';
import { columnsOf } from './terminal/columns.ts';
import { toCommander } from './to-commander.ts';

/**
 * Makes a parser and its subcommands throw errors and print to `io`.
 *
 * @param refused - receives the parser that throws
 */
function connected(parser: Parser, io: Io, refused: (by: Parser) => void): Parser {
  for (const inner of parser.commands) connected(inner, io, refused);
  return parser
    .showSuggestionAfterError(false)
    .exitOverride((error) => {
      refused(parser);
      throw error;
    })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: () => undefined,
      getOutHelpWidth: () => columnsOf(io),
    });
}

/** Whether a command's options are needed: if it is named, or if no command is. */
function isNeededFor({ argv }: Io): (command: Command) => boolean {
  const isVersion = argv.includes('--version') || argv.includes('-V');
  const { commands = [] } = program;
  const isList = !isVersion && !commands.some(({ name }) => argv.includes(name));
  return (command) => isList || !commands.includes(command) || argv.includes(command.name);
}

/** The help of a command as its `--help`; other arguments as they are. */
function withHelp(argv: readonly string[]): readonly string[] {
  const [word, name, ...rest] = argv;
  if (word !== 'help') return argv;
  if (name === undefined) return ['--help'];
  return program.commands?.some((command) => command.name === name) ? [name, ...rest, '--help'] : argv;
}

/**
 * The program. The outside world is passed in as `io`, which tests replace.
 *
 * @returns the exit status
 */
export async function main(outside: Io): Promise<number> {
  const io = { ...outside, argv: withHelp(outside.argv) };
  let status: number = exitStatus.ok;
  if (io.argv.length === 0) {
    const { shortHelp } = await import('./commands/help/short-help.ts');
    io.stdout.write(shortHelp);
    return status;
  }
  const finish = (code: number) => {
    status = code;
  };
  const whole = toCommander(program, { io, program, finish, isNeeded: isNeededFor(io) });
  let refusing = whole;
  const parser = connected(whole, io, (by) => {
    refusing = by;
  });
  try {
    await parser.version(version, '-V, --version', 'show the version').parseAsync(io.argv, { from: 'user' });
  } catch (error) {
    if (isClosedPipe(error)) return status;
    if (!(error instanceof CommanderError)) return reportFailure(io, error);
    if (error.exitCode === 0) return exitStatus.ok;
    const { usageError } = await import('./usage-error.ts');
    return reportFailure(io, usageError(error, refusing, program));
  }
  return status;
}
