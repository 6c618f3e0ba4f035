import { fileStem } from '../../identity/name-claim.ts';

const wordsOfReturns = /[ _.-]*(?<![a-z])(daily[ _.-]*)?(returns?|rets?|changes?|chg|pct|percent)(?![a-z])/gi;

/**
 * Path for the index that is made of a file of returns: beside it, under its name without the words that say returns, with
 * which nothing would take it for closes.
 *
 * @example indexFile('d/rut returns.csv'); // => 'd/rut-closes.csv'
 */
export function indexFile(file: string): string {
  const folder = /^.*[/\\]/.exec(file)?.[0] ?? '';
  const stem = fileStem(file).replace(wordsOfReturns, '').trim();
  return `${folder}${/[\p{L}\p{N}]/u.test(stem) ? `${stem}-closes` : 'index'}.csv`;
}
