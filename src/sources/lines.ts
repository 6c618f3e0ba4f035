import { UserError } from '../errors.ts';
import { sniff } from '../readers/detect/sniff.ts';
import { refuseOtherFiles } from '../readers/errors/refuse-other-than-csv.ts';
import { quoted } from '../words/quoted.ts';

/** Days of 270 years: no series has more. */
const maxLines = 100_000;

/** The error that an answer is not the series that was asked for. */
export const notTheSeries = (label: string, what: string, line?: number): UserError =>
  new UserError(`${quoted(label)}${line === undefined ? '' : ` line ${line}`}${what}`, {
    code: 'not-the-series',
    file: label,
    ...(line !== undefined && { line }),
  });

/** Characters that show what an answer is: a line without end is not taken apart for that. */
const headLength = 1 << 13;

/** Refuses a web page and what else comes in the place of a series. @throws UserError that says what it is */
export function refusePages(answer: string, label: string): void {
  const head = answer.slice(0, headLength);
  refuseOtherFiles(head, sniff(head), label);
}

/** Lines of a text that ends with a line end. They are counted first: a million empty ones would fill the memory. */
export function wholeLines(text: string, label: string): string[] {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    if (++count > maxLines) throw notTheSeries(label, ' has more than 100,000 lines');
  }
  const lines = text.split(/\r?\n/);
  if (lines.pop() !== '') throw notTheSeries(label, ' stops in the middle: the rest is missing', lines.length + 1);
  return lines;
}
