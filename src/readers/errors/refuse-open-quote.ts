import { UserError } from '../../errors.ts';
import { quotedPath } from '../../words/quoted.ts';
import type { Layout } from '../detect/layout.ts';

/** Characters of the longest cell in quotes. */
const maxCell = 1 << 15;

/** The error for a quote that stands where none may, or that nothing closes. */
export const openQuote = (file: string, line: number | undefined, cause?: unknown): UserError =>
  new UserError(`${quotedPath(file)} line ${line ?? '?'}: a quote is misplaced or never closed`, {
    ...{ code: 'quotes', file, line, cause },
    hint: 'open the file in a text editor at that line; a cell in quotes must begin and end with one',
  });

/** Line of the opening quote that is never closed: quotes above it come in pairs. */
export function unclosedQuoteLine(text: string): number | undefined {
  let opened: number | undefined;
  text.split(/\r\n|\n|\r/).forEach((line, i) => {
    const quotes = line.split('"').length - 1;
    if (quotes % 2 === 1) opened = opened === undefined ? i + 1 : undefined;
  });
  return opened;
}

/**
 * @param text - the beginning of a file
 * @throws UserError if a quote below the header is opened in it, and not closed for longer than any cell
 */
export function refuseOpenQuote(text: string, { file, headerLines }: Pick<Layout, 'file' | 'headerLines'>): void {
  const lines = text.split(/\r\n|\n|\r/).slice(headerLines);
  const opened = unclosedQuoteLine(lines.join('\n'));
  if (opened === undefined || lines.slice(opened - 1).join('\n').length <= maxCell) return;
  throw openQuote(file, headerLines + opened);
}
