import { countThrough } from '../../dates/count-through.ts';
import { rolesOf } from '../../series/labels.ts';
import type { QualityNote } from '../../series/quality-note.ts';
import type { Role, Series } from '../../series/series.ts';
import { plural } from '../../words/counts.ts';
import { someDates } from '../../words/dates.ts';
import { listWords } from '../../words/list-words.ts';
import { quotedPath } from '../../words/quoted.ts';
import { type GapFiles, gapFiles } from '../gap-files.ts';
import type { Market } from '../market.ts';

/** Missing days that the same indices and files lack. */
interface Gaps {
  lacking: readonly Role[];
  /** The files to blame, for each of these indices. */
  blamed: readonly GapFiles[];
  days: number[];
}

export const hasRow = ({ days }: Series, day: number): boolean => days[countThrough(days, day) - 1] === day;

/** Missing days grouped by the indices and files that lack them, in the order of their first days. */
function grouped({ own, labels }: Market, missing: Int32Array): Gaps[] {
  const found = new Map<string, Gaps>();
  // Of a series of one file that file is to blame, whatever the day.
  const roles = rolesOf(labels);
  const isSpliced = roles.some((role) => own[role].origins.length > 1);
  for (const day of missing) {
    const lacking = roles.filter((role) => !hasRow(own[role], day));
    const blamed = () => lacking.map((role) => gapFiles(own[role], day));
    const key = isSpliced ? JSON.stringify([lacking, blamed()]) : lacking.join();
    const before = found.get(key);
    if (before) before.days.push(day);
    else found.set(key, { lacking, blamed: blamed(), days: [day] });
  }
  return [...found.values()];
}

const fileWords = ({ files, isBetween }: GapFiles) =>
  files.length === 0 ? '' : ` (${isBetween ? 'between ' : ''}${listWords(files.map(quotedPath))})`;

/** 'the Russell 2000 ("rut.csv")'; all three need no names where each is one file. */
function whichWords({ own, labels }: Market, { lacking, blamed }: Gaps): string {
  const isSpliced = lacking.some((role) => own[role].origins.length > 1);
  if (lacking.length === 3 && !isSpliced) return 'all three';
  const one = { files: [...new Set(blamed.flatMap(({ files }) => files))], isBetween: false };
  const names = lacking.map((role) => `the ${labels[role].name}`);
  if (one.files.length === 1) return `${listWords(names)}${fileWords(one)}`;
  return listWords(names.map((name, i) => `${name}${fileWords(blamed[i] ?? one)}`));
}

const onlyOf = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined);

/**
 * Notes on missing sessions: one for each set of indices and files that lack them.
 *
 * @param missing - days that at least one of the three lacks
 */
export function missingNotes(market: Market, missing: Int32Array): QualityNote[] {
  const noun = market.labels.isUs ? 'NYSE session' : 'session';
  return grouped(market, missing).map((gaps) => {
    const { lacking, blamed, days } = gaps;
    const role = onlyOf(lacking);
    const file = onlyOf([...new Set(blamed.flatMap(({ files }) => files))]);
    return {
      code: 'missing-sessions',
      severity: 'warning',
      ...(role && { role }),
      ...(role && file !== undefined && { file }),
      message: `${plural(days.length, noun)} missing in ${whichWords(market, gaps)}: ${someDates(days)}; a return across a gap spans more than a day`,
    };
  });
}
