import { UserError } from '../../../errors.ts';
import { exitStatus } from '../../../exit-status.ts';
import type { Io } from '../../../io.ts';
import { deliver } from '../../terminal/output.ts';

/** Refuses to write a page or a picture to a terminal, before anything is read. @throws UserError with status 2 */
export function refuseTerminal({ stdout }: Io, output: string | undefined, usual: string): void {
  if (output !== undefined || !stdout.isTerminal) return;
  throw new UserError('this writes a file to look at, and no file is named', {
    code: 'no-output',
    status: exitStatus.usage,
    hint: `name one: -o ${usual}; -o - writes to standard output`,
  });
}

/** Writes a page or a picture: to standard output for "-" and without a file, else in one step and never over an input. */
export const deliverFile = (
  io: Io,
  text: string,
  output: string | undefined,
  inputs: readonly string[],
): Promise<void> => deliver(io, text, output === '-' ? undefined : output, inputs);
