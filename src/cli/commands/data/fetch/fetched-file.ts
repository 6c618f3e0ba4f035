import { UserError } from '../../../../errors.ts';
import { exitStatus } from '../../../../exit-status.ts';
import type { Io } from '../../../../io.ts';
import { quotedPath } from '../../../../words/quoted.ts';
import { systemWords } from '../../../failure.ts';

/** A file could not be written: no other source helps, so the run ends. */
export class Unwritable extends UserError {}

/** Replaces a file of the folder atomically. @throws Unwritable */
export async function writeFetched(io: Io, path: string, text: string): Promise<void> {
  try {
    await io.files.replace(path, text);
  } catch (error) {
    const reason = systemWords(error);
    if (reason === undefined) throw error;
    throw new Unwritable(`cannot write ${quotedPath(path)}: ${reason}`, {
      code: 'output',
      status: exitStatus.fault,
      file: path,
      hint: 'the old file and what was downloaded before are kept: free space or get write permission, then run it again',
      cause: error,
    });
  }
}
