import { countThrough } from '../../../dates/count-through.ts';
import type { IdentifiedIndex } from '../../../identity/identify-index.ts';
import { type Role, roles, type Series } from '../../../series/series.ts';
import { agreement } from '../agreement.ts';

/** A series whose index is known. */
export interface IndexSeries {
  series: Series;
  index: IdentifiedIndex;
}

/** The day on which two files of one index differ most. */
interface LargestDifference {
  day: number;
  close: number;
  /** Close of the other file. */
  against: number;
  basisPoints: number;
  /** How many more files of the index have the one close or the other on that day. */
  alsoClose: number;
  alsoAgainst: number;
}

/** A file of an index beside the longest file of that index, on their common days. */
export interface FileAgreement {
  role: Role;
  /** Ids of the two series. */
  file: string;
  against: string;
  days: number;
  /** Days on which they differ by more than half a basis point, one, and fifty. */
  overHalf: number;
  overOne: number;
  overFifty: number;
  worst: LargestDifference | null;
}

/** Longest history first, as files are spliced. */
const byLength = (a: IndexSeries, b: IndexSeries) =>
  (a.series.days[0] ?? 0) - (b.series.days[0] ?? 0) || b.series.days.length - a.series.days.length;

/** Half a basis point: what rounding to a cent or to four bytes leaves between equal closes. */
const isNear = (a: number, b: number) => Math.abs(a / b - 1) <= 0.5e-4;

/** Whether a series has a close on a day that is equal but for rounding. */
function hasClose({ days, closes }: Series, day: number, close: number): boolean {
  const row = countThrough(days, day) - 1;
  return days[row] === day && isNear(closes[row] ?? Number.NaN, close);
}

function fileAgreement(role: Role, series: Series, reference: Series, all: readonly IndexSeries[]): FileAgreement {
  const { worst, ...counts } = agreement(series, reference);
  const others = all.filter(({ series: { id } }) => id !== series.id && id !== reference.id);
  const also = (day: number, close: number) => others.filter((other) => hasClose(other.series, day, close)).length;
  return {
    ...{ role, file: series.id, against: reference.id, ...counts },
    worst: worst && {
      day: worst.day,
      close: worst.close,
      against: worst.reference,
      basisPoints: worst.basisPoints,
      alsoClose: also(worst.day, worst.close),
      alsoAgainst: also(worst.day, worst.reference),
    },
  };
}

/** Compares every file of an index with the longest of them. Funds, whose closes differ by the dividends, and
 * files from another base are left out. */
export function fileAgreements(files: readonly IndexSeries[]): FileAgreement[] {
  return roles.flatMap((role) => {
    const ofIndex = files
      .filter(({ index }) => index.role === role && ['confirmed', 'named'].includes(index.standing))
      .sort(byLength);
    const [longest, ...others] = ofIndex;
    return longest === undefined
      ? []
      : others.map(({ series }) => fileAgreement(role, series, longest.series, ofIndex));
  });
}
