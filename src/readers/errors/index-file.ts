import { fileStem } from '../../identity/name-claim.ts';

const wordsOfReturns = /[ _.-]*(?<![a-z])(daily[ _.-]*)?(returns?|rets?|changes?|chg|pct|percent)(?![a-z])/gi;

/** A name without words of returns, and without anything at its ends that a shell or a disk may take amiss. */
const withoutReturns = (name: string) =>
  name
    .replace(wordsOfReturns, '')
    .replace(/[/\\:*?"<>|%]+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/**
 * Path for the index that is made of a file of returns: beside it, under its name without the words that say returns, with
 * which nothing would take it for closes.
 *
 * @param column - of the returns, after which it is named where the file's name says nothing else
 * @example indexFile('d/rut returns.csv'); // => 'd/rut-closes.csv'
 * @example indexFile('d/returns.csv', 'SPX'); // => 'd/SPX-closes.csv'
 */
export function indexFile(file: string, column = ''): string {
  const folder = /^.*[/\\]/.exec(file)?.[0] ?? '';
  const stem = [fileStem(file), column].map(withoutReturns).find((name) => name !== '' && !/^column \d+$/.test(name));
  return `${folder}${stem === undefined ? 'index' : `${stem}-closes`}.csv`;
}
