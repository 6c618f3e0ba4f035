import { UserError } from '../../errors.ts';
import { exitStatus } from '../../exit-status.ts';
import type { Io } from '../../io.ts';
import { quotedPath } from '../../words/quoted.ts';
import { isClosedPipe, systemWords } from '../failure.ts';

/** Writes text to stdout or to `--output`, never over an input file. */
export async function deliver(
  io: Io,
  text: string,
  output: string | undefined,
  inputs: readonly string[],
): Promise<void> {
  if (output === undefined) {
    io.stdout.write(text);
    return;
  }
  if (inputs.some((input) => io.files.isSame(input, output))) {
    throw new UserError(`--output ${quotedPath(output)} is one of the inputs`, {
      code: 'output-is-input',
      status: exitStatus.usage,
      file: output,
      hint: 'name another file',
    });
  }
  try {
    await io.files.replace(output, text);
  } catch (error) {
    const reason = systemWords(error);
    if (reason === undefined || isClosedPipe(error)) throw error;
    throw new UserError(`cannot write ${quotedPath(output)}: ${reason}`, {
      code: 'output',
      status: exitStatus.fault,
      file: output,
      hint: 'the file was not changed: name one in an existing folder with write permission and free space',
      cause: error,
    });
  }
}
