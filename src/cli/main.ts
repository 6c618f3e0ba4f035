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

/**
 * The program. The outside world is passed in as `io`, which tests replace.
 *
 * @returns the exit status
 */
export async function main(io: Io): Promise<number> {
  let status: number = exitStatus.ok;
  const finish = (code: number) => {
    status = code;
  };
  const whole = toCommander(program, { io, program, finish, isNeeded: isNeededFor(io) });
  let refusing = whole;
  const parser = connected(whole, io, (by) => {
    refusing = by;
  });
  try {
    await parser.version(version, '-V, --version', 'the version').parseAsync(io.argv, { from: 'user' });
  } catch (error) {
    if (isClosedPipe(error)) return status;
    if (!(error instanceof CommanderError)) return reportFailure(io, error);
    if (error.exitCode === 0) return exitStatus.ok;
    const { usageError } = await import('./usage-error.ts');
    return reportFailure(io, usageError(error, refusing, program));
  }
  return status;
}
