import { UserError } from '../errors.ts';
import { type Note, noteWords } from '../words/notes.ts';

/** Turns warnings into an error, for `--strict`. @throws UserError with the first warning and the number of others */
export function refuseWarnings(warnings: readonly (Note & { code: string })[]): void {
  const [first] = warnings;
  if (first === undefined) return;
  const more = warnings.length > 1 ? ` (and ${warnings.length - 1} more)` : '';
  throw new UserError(`--strict: ${noteWords(first)}${more}`, {
    code: first.code,
    file: first.file ?? undefined,
    hint: 'fix the data, or run without --strict',
  });
}
