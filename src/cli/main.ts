import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import { UserError } from '../errors.ts';
import { check } from './commands/check.ts';
import { schema } from './commands/schema.ts';
import { signals } from './commands/signals.ts';
import { exitStatus } from './exit-status.ts';
import { isClosedPipe, tell } from './failure.ts';
import type { Io } from './io.ts';

const examples = `
Examples:
  rotation check                                  the embedded synthetic sample
  rotation check --data ~/prices                  a folder with the three indices
  rotation check --spx spx.csv --rut rut.csv --nasdaq ixic.csv
  rotation check --data ~/prices --json | jq .verdict.state
`;

/** Commander's complaint in this program's words: its "error: " is ours, and a suggestion becomes the hint. */
function usageError({ code, message }: CommanderError): UserError {
  const [problem = '', suggestion] = message.replace(/^error: /, '').split('\n');
  return new UserError(problem, {
    code: code.replace(/^commander\./, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    status: exitStatus.usage,
    hint: suggestion?.replace(/^\(|\)$/g, '') ?? 'rotation --help lists commands and options',
  });
}

/** Shared by the program and its commands, which inherit it only if it is set before they are added. */
const configured = (command: Command, io: Io): Command =>
  command
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: () => undefined,
      getOutHelpWidth: () => io.stdout.columns ?? 80,
    })
    .helpOption('-h, --help', 'what it does and how to call it');

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
  for (const command of [check, signals, schema]) program.addCommand(configured(command(io, finish), io));
  try {
    await program.parseAsync(io.argv, { from: 'user' });
  } catch (error) {
    if (isClosedPipe(error)) return status;
    if (!(error instanceof CommanderError)) return tell(io, error);
    if (error.exitCode === 0) return exitStatus.ok;
    return tell(io, error.code === 'commander.help' ? noCommand() : usageError(error));
  }
  return status;
}

const noCommand = () =>
  new UserError('no command was given', {
    code: 'no-command',
    status: exitStatus.usage,
    hint: 'rotation check gives the verdict; rotation --help lists the rest',
  });
