import { UserError } from '../../errors.ts';
import { count } from '../../words/counts.ts';
import { quotedPath } from '../../words/quoted.ts';

/** @throws UserError if a text has more lines than any file of its kind: each takes many times its size in memory */
export function refuseManyLines(text: string, max: number, kind: string, file: string, hint: string): void {
  const end = text.includes('\n') ? '\n' : '\r';
  let lines = 0;
  for (let at = text.indexOf(end); at >= 0 && lines <= max; at = text.indexOf(end, at + 1)) lines++;
  if (lines <= max) return;
  throw new UserError(`${quotedPath(file)} has more than ${count(max)} lines: no file of ${kind} has that many`, {
    ...{ code: 'too-large', file, hint },
  });
}
