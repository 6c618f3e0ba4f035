import { join } from 'node:path';
import type { UserError } from '../../../../errors.ts';
import { sources } from '../../../../sources/sources.ts';
import { plural } from '../../../../words/counts.ts';
import { listWords } from '../../../../words/list-words.ts';
import { isCurrent, isNotAsked, type Result } from './fetch-series.ts';
import type { Entry } from './manifest.ts';
import { indexNames } from './plan.ts';

const sourceName = (id: string) => sources.find((source) => source.id === id)?.name ?? id;

/** The sources of a file's rows, the oldest first. */
const origins = ({ pieces, source }: Entry) =>
  [...new Set((pieces ?? [{ source }]).map((piece) => sourceName(piece.source)))].join(', then ');

const behind = (missing: number | undefined, index: string | undefined) =>
  index === undefined || !missing ? '' : `, ${plural(missing, 'session')} behind`;

function words(result: Result): string {
  const { last, missing, index } = result;
  if (last.outcome === 'failed') return isUnasked(result) ? 'no source left' : 'see the message';
  if (last.outcome === 'kept') return last.reason;
  const { entry } = last;
  const rows = `${entry.rows} ${entry.rows === 1 ? 'row' : 'rows'}`;
  const news = last.outcome === 'fetched' && last.added < entry.rows ? ` (${last.added} new)` : '';
  return `${rows}${news}, ${entry.first} to ${entry.last}${behind(missing, index)}, from ${origins(entry)}`;
}

/** One line of the table. */
export const resultLine = (result: Result): string =>
  `${result.name.padEnd(9)}  ${result.last.outcome.padEnd(10)}  ${words(result)}\n`;

/** Names of the indices that neither a file nor a fund has to the end. */
export function missingIndices(results: readonly Result[]): string[] {
  const asked = [...new Set(results.flatMap(({ index }) => index ?? []))];
  return asked.filter((name) => !results.some((result) => result.index === name && isCurrent(result)));
}

const message = (word: string, { message: text, details }: UserError, isLast: boolean) =>
  `${word}: ${text}\n${isLast && details.hint !== undefined ? `hint: ${details.hint}\n` : ''}`;

/** Series that no source left for. */
const isUnasked = ({ last }: Result) => last.outcome === 'failed' && isNotAsked(last.error);

function troublesOf({ name, last, passedOver, warnings }: Result, word: string): string {
  const told = passedOver.filter((error) => !isNotAsked(error));
  const isThere = last.outcome === 'fetched' || last.outcome === 'up-to-date';
  const failures = told.map((error, i) => message(word, error, i === told.length - 1 && !isThere));
  return [...failures, ...warnings.map((text) => `warning: ${name}: ${text}\n`)].join('');
}

/** What went wrong, on stderr: an error where there can be no verdict for it, otherwise a warning. */
export function troubles(results: readonly Result[], isFailed: boolean): string {
  const missing = missingIndices(results);
  const wordOf = ({ index }: Result) => {
    const isError = index === undefined ? isFailed && missing.length === 0 : missing.includes(index);
    return isError ? 'error' : 'warning';
  };
  const unasked = results.filter(isUnasked).map(({ name }) => name);
  const nobody = unasked.length > 0 ? `warning: no source left for ${listWords(unasked)}\n` : '';
  return results.map((result) => troublesOf(result, wordOf(result))).join('') + nobody;
}

const quotedForShell = (path: string) => (/^[\w./~+-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`);

/** The command to type next: the verdict if there can be one. A fund is named where an older file of the index lies beside it. */
export function nextCommand(
  results: readonly Result[],
  folder: string,
  isFailed: boolean,
  hasFile: (name: string) => boolean,
) {
  const dir = quotedForShell(folder);
  if (isFailed) return `rotation data fetch --into ${dir}`;
  const funds = results.filter(
    (result) => result.index !== undefined && result.index !== result.name && isCurrent(result),
  );
  const isHidden = funds.some(({ index }) => index !== undefined && hasFile(`${index}.csv`));
  if (!isHidden) return `rotation check --data ${dir}`;
  const fileOf = (name: string) => quotedForShell(join(folder, `${name}.csv`));
  const fundOr = (index: string) => funds.find((fund) => fund.index === index)?.name ?? index;
  const indices = indexNames.map((name) => `--${name} ${fileOf(fundOr(name))}`);
  const macro = results
    .filter(({ index, name }) => index === undefined && hasFile(`${name}.csv`))
    .map(({ name }) => `--series ${name}=${fileOf(name)}`);
  return `rotation check ${[...indices, ...macro].join(' ')}`;
}

/** Why there can be no verdict, in a sentence. */
export const missingSentence = (missing: readonly string[]): string =>
  `${listWords(missing)} ${missing.length === 1 ? 'is' : 'are'} missing or behind`;
