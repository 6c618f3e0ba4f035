import type { Origin, Series } from '../series/series.ts';

/** Files to blame for a gap in a series. */
export interface GapFiles {
  /** Paths, each once: those whose rows lie before and after the gap; of a gap between two files, both. */
  files: readonly string[];
  /** True if one file ends before the gap and the next one begins after it. */
  isBetween: boolean;
}

/** The file of a series that was never spliced has no span: all is its own. */
const spanOf = ({ span }: Origin) => span ?? { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY };

const unique = (origins: readonly Origin[]) => [...new Set(origins.map(({ file }) => file))];

/**
 * The files of a series that lack a day.
 *
 * @param day - one that the series lacks
 */
export function gapFiles({ origins }: Pick<Series, 'origins'>, day: number): GapFiles {
  const around = origins.filter((origin) => spanOf(origin).first < day && day < spanOf(origin).last);
  if (around.length > 0) return { files: unique(around), isBetween: false };
  const before = origins.filter((origin) => spanOf(origin).last < day);
  const after = origins.filter((origin) => spanOf(origin).first > day);
  const latest = Math.max(...before.map((origin) => spanOf(origin).last));
  const earliest = Math.min(...after.map((origin) => spanOf(origin).first));
  const nearest = [
    ...before.filter((origin) => spanOf(origin).last === latest),
    ...after.filter((origin) => spanOf(origin).first === earliest),
  ];
  return { files: unique(nearest), isBetween: before.length > 0 && after.length > 0 };
}
