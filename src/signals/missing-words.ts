import { isoDate } from '../dates/civil-dates.ts';
import { countThrough } from '../dates/count-through.ts';
import { gapFiles } from '../market/gap-files.ts';
import type { Market } from '../market/market.ts';
import { rolesOf } from '../series/labels.ts';
import type { Role } from '../series/series.ts';
import { listWords } from '../words/list-words.ts';
import { baseName } from '../words/notes.ts';

const hasRow = (days: Int32Array, day: number) => days[countThrough(days, day) - 1] === day;

/**
 * "2026-01-05 is missing in rut.csv": which day is missing in which file.
 *
 * @param missing - days that a rule takes
 * @param read - the indices that it reads; another one is named if these have the day
 */
export function missingWords({ own, labels }: Market, missing: readonly number[], read: readonly Role[]): string {
  const nameOf = (role: Role, day: number) =>
    gapFiles(own[role], day).files.map(baseName).join(' + ') || `the ${labels[role].name}`;
  const lacking = (day: number, among: readonly Role[]) => among.filter((role) => !hasRow(own[role].days, day));
  const parts = missing.map((day) => {
    const ours = lacking(day, read);
    const names = (ours.length > 0 ? ours : lacking(day, rolesOf(labels))).map((role) => nameOf(role, day));
    return `${isoDate(day)} is missing in ${listWords(names)}`;
  });
  return parts.join(', ');
}
