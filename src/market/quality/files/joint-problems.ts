import { isoDate } from '../../../dates/civil-dates.ts';
import type { IdentifiedIndex } from '../../../identity/identify-index.ts';
import { usLabels } from '../../../series/labels.ts';
import type { Problem } from '../../../series/problem.ts';
import { type Role, roles, type Series } from '../../../series/series.ts';
import { count, plural } from '../../../words/counts.ts';
import { baseName } from '../../../words/notes.ts';
import { fixed, price } from '../../../words/numbers.ts';
import { quoted } from '../../../words/quoted.ts';
import { minSessions } from '../../market.ts';
import type { FileAgreement, IndexSeries } from './agreements.ts';

const others = (n: number) => (n === 0 ? '' : ` as in ${plural(n, 'other file')}`);

/** Problems of a file that differs from the longest file of its index. */
export function agreementProblems({ against, days, overOne, overFifty, worst }: FileAgreement): Problem[] {
  if (overOne === 0 || worst === null) return [];
  const { day, close, basisPoints, alsoClose, alsoAgainst } = worst;
  const far = overFifty > 0 ? `; on ${plural(overFifty, 'day')} by over 50 bp, too far to be spliced` : '';
  const message =
    `differs from ${quoted(baseName(against))} by over 1 bp on ${count(overOne)} of ${plural(days, 'common day')}, most on ` +
    `${isoDate(day)}: ${price(close)} here${others(alsoClose)}, ${price(worst.against)} there${others(alsoAgainst)} ` +
    `(${fixed(basisPoints, 1)} bp)${far}`;
  return [{ code: 'files-differ', severity: 'warning', message }];
}

const daysOf = (files: readonly IndexSeries[], role: Role) =>
  new Set(files.filter(({ index }) => index.role === role).flatMap(({ series }) => [...series.days]));

/** Indices whose files share no day with those of the others: there is no verdict from them. */
export function overlapProblems(files: readonly IndexSeries[]): Map<Role, Problem> {
  const present = roles.filter((role) => files.some(({ index }) => index.role === role));
  const days = new Map(present.map((role) => [role, daysOf(files, role)]));
  const share = (a: Role, b: Role) => [...(days.get(a) ?? [])].some((day) => days.get(b)?.has(day));
  const apart = present.filter(
    (role) => present.length > 1 && present.every((other) => other === role || !share(role, other)),
  );
  return new Map(
    apart.map((role) => {
      const others = present.filter((other) => other !== role).map((other) => `the ${usLabels[other].name}`);
      const message = `shares no day with the files of ${others.join(' and ')}`;
      return [role, { code: 'no-overlap', severity: 'error', message }];
    }),
  );
}

/** Problems if all files of an index together are too short; a file of no known index counts alone. */
export function lengthProblems(
  file: { series: Series; index: IdentifiedIndex | null },
  files: readonly IndexSeries[],
): Problem[] {
  const { series, index } = file;
  const rows = index === null ? series.days.length : daysOf(files, index.role).size;
  if (rows >= minSessions) return [];
  if (rows === 1) {
    return [{ code: 'one-row', severity: 'error', message: 'one row: one price gives no return, and no verdict' }];
  }
  const message = `${plural(rows, 'row')}: a verdict needs ${minSessions} sessions that all three indices have`;
  return [{ code: 'too-short', severity: 'warning', message }];
}
