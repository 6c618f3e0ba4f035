import { UserError } from '../../../errors.ts';
import { exitStatus } from '../../../exit-status.ts';
import { UnfinishedLine } from '../../../journal/journal.ts';
import { quotedPath } from '../../../words/quoted.ts';
import { isClosedPipe, systemWords } from '../../failure.ts';
import type { JournalFlags } from '../../options/journal.ts';

/** A system error as a UserError; any other error as it is. */
export function toJournalError(error: unknown, journal: string): unknown {
  const isUnfinished = error instanceof UnfinishedLine;
  const reason = systemWords(isUnfinished ? error.cause : error);
  if (error instanceof UserError || reason === undefined) return error;
  return new UserError(`cannot write ${quotedPath(journal)}: ${reason}`, {
    code: 'journal',
    status: exitStatus.fault,
    file: journal,
    hint: isUnfinished
      ? 'the line of this run may be there, whole or in part; what was there before is kept, and the next run sets half a line aside'
      : 'nothing of this run was recorded; what was there is kept',
    cause: error,
  });
}

/** An error of the output, which says that the verdict is recorded all the same; any other error as it is. */
export function withRecord(error: unknown, { journal, onChange }: JournalFlags & { journal: string }): unknown {
  const reason = systemWords(error);
  if (isClosedPipe(error) || (reason === undefined && !(error instanceof UserError))) return error;
  const known =
    error instanceof UserError
      ? error
      : new UserError(`cannot write the answer: ${reason}`, { code: 'output', status: exitStatus.fault, cause: error });
  const again = onChange ? ', and --on-change does not print it again' : '';
  const recorded = `the verdict is recorded in ${quotedPath(journal)}${again}: rotation history --journal FILE shows it`;
  const hint = known.details.hint === undefined ? recorded : `${known.details.hint}; ${recorded}`;
  return new UserError(known.message, { ...known.details, hint });
}
