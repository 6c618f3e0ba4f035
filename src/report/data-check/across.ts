import { isoDate } from '../../dates/civil-dates.ts';
import { rowsThrough } from '../../dates/rows-through.ts';
import { quoted } from '../../errors.ts';
import type { IdentifiedIndex } from '../../identity/identify-index.ts';
import { neededSessions } from '../../market/needed-sessions.ts';
import { agreement } from '../../market/quality/agreement.ts';
import { usLabels } from '../../series/labels.ts';
import { type Role, roles, type Series } from '../../series/series.ts';
import { count, plural } from '../../words/counts.ts';
import { baseName } from '../../words/notes.ts';
import { fixed, price } from '../../words/numbers.ts';
import type { DataCheck, Problem } from './schema.ts';

/** A series of which it is known what it is of. */
export interface KnownFile {
  series: Series;
  index: IdentifiedIndex;
}

type Pair = DataCheck['agreement'][number];

/** Longest history first, as files are spliced. */
const byLength = (a: KnownFile, b: KnownFile) =>
  (a.series.days[0] ?? 0) - (b.series.days[0] ?? 0) || b.series.days.length - a.series.days.length;

/** Every file of an index held against the longest of them. Funds are left out: dividends set them apart. */
export function agreements(files: readonly KnownFile[]): Pair[] {
  return roles.flatMap((role) => {
    const ofIndex = files.filter(({ index }) => index.role === role && index.kind === 'index').sort(byLength);
    const [longest, ...others] = ofIndex;
    return longest === undefined ? [] : others.map(({ series }) => pair(role, series, longest.series, ofIndex));
  });
}

/** Half a basis point: what rounding to a cent or to four bytes leaves between closes that are equal. */
const near = (a: number, b: number) => Math.abs(a / b - 1) <= 0.5e-4;

function pair(role: Role, series: Series, reference: Series, all: readonly KnownFile[]): Pair {
  const { worst, ...counts } = agreement(series, reference);
  const also = (day: number, close: number) =>
    all.filter(({ series: { days, closes, id } }) => {
      const row = rowsThrough(days, day) - 1;
      return id !== series.id && id !== reference.id && days[row] === day && near(closes[row] ?? Number.NaN, close);
    }).length;
  return {
    ...{ role, file: series.id, against: reference.id, ...counts },
    worst: worst && {
      day: isoDate(worst.day),
      close: worst.close,
      against: worst.reference,
      basisPoints: worst.basisPoints,
      alsoClose: also(worst.day, worst.close),
      alsoAgainst: also(worst.day, worst.reference),
    },
  };
}

const others = (n: number) => (n === 0 ? '' : ` as in ${plural(n, 'other file')}`);

/** A disagreement as a problem of the file that is held against the longest. */
export function disagreement({ against, days, overOne, overFifty, worst }: Pair): Problem[] {
  if (overOne === 0 || worst === null) return [];
  const { day, close, basisPoints, alsoClose, alsoAgainst } = worst;
  const far = overFifty > 0 ? `; on ${plural(overFifty, 'day')} by over 50 bp, too far to be spliced` : '';
  const message =
    `differs from ${quoted(baseName(against))} by over 1 bp on ${count(overOne)} of ${plural(days, 'common day')}, most on ` +
    `${day}: ${price(close)} here${others(alsoClose)}, ${price(worst.against)} there${others(alsoAgainst)} ` +
    `(${fixed(basisPoints, 1)} bp)${far}`;
  return [{ code: 'files-differ', severity: 'warning', message }];
}

const daysOf = (files: readonly KnownFile[], role: Role) =>
  new Set(files.filter(({ index }) => index.role === role).flatMap(({ series }) => [...series.days]));

/** Indices that share no day with the others that were given: no verdict can be had of them. */
export function rolesApart(files: readonly KnownFile[]): Map<Role, Problem> {
  const given = roles.filter((role) => files.some(({ index }) => index.role === role));
  const days = new Map(given.map((role) => [role, daysOf(files, role)]));
  const share = (a: Role, b: Role) => [...(days.get(a) ?? [])].some((day) => days.get(b)?.has(day));
  const apart = given.filter(
    (role) => given.length > 1 && given.every((other) => other === role || !share(role, other)),
  );
  return new Map(
    apart.map((role) => {
      const others = given.filter((other) => other !== role).map((other) => `the ${usLabels[other].name}`);
      const message = `shares no day with the files of ${others.join(' and ')}`;
      return [role, { code: 'no-overlap', severity: 'error', message }];
    }),
  );
}

/** Whether all files of an index together are too short; a file of which nothing is known stands by itself. */
export function shortness(
  file: { series: Series; index: IdentifiedIndex | null },
  files: readonly KnownFile[],
): Problem[] {
  const { series, index } = file;
  const rows = index === null ? series.days.length : daysOf(files, index.role).size;
  if (rows >= neededSessions) return [];
  if (rows === 1) {
    return [{ code: 'one-row', severity: 'error', message: 'one row: one price gives no return, and no verdict' }];
  }
  const message = `${plural(rows, 'row')}: a verdict needs ${neededSessions} sessions that all three indices have`;
  return [{ code: 'too-short', severity: 'warning', message }];
}
