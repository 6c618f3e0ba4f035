import { countThrough } from '../dates/count-through.ts';
import { hasGrowth, type Labels, rolesOf } from '../series/labels.ts';
import type { Observation } from '../series/observation.ts';
import type { QualityNote } from '../series/quality-note.ts';
import { type Role, roles, type Series, until } from '../series/series.ts';
import { align, type Market } from './market.ts';
import { lastFinishedDay, type Now, unfinishedNote } from './quality/age.ts';
import { identityNotes } from './quality/identity.ts';
import { jumpNotes } from './quality/jumps.ts';
import { sessionNotes } from './quality/sessions.ts';
import { similarityNotes } from './quality/similarity.ts';
import { staleNotes } from './quality/stale-prices.ts';
import { mixedReturnNotes, withTotalReturn } from './quality/total-return.ts';
import { duplicateFileNotes, splice } from './splice.ts';

/** The series of one file and its reader's notes. */
export interface SeriesFile {
  series: Series;
  notes: readonly QualityNote[];
}

export interface Assembly {
  /** None of growth where the labels have no such index. */
  files: Record<Role, readonly SeriesFile[]>;
  observations: readonly Observation[];
  /** Figures by hand, of the verdict's own day: they are dated on the last common session and are no history. */
  sameDay?: readonly Omit<Observation, 'day'>[] | undefined;
  /** Macro series by the id of their kind. */
  macro?: Market['macro'] | undefined;
  labels: Labels;
  now: Now;
  /** Days since 1970-01-01; by default the latest session of any of the series. */
  asOf?: number | undefined;
}

/** No series at all. */
const none: SeriesFile = {
  series: { id: 'none', days: new Int32Array(), closes: new Float64Array(), origins: [] },
  notes: [],
};

/** The files of one role as one series, each cut at `asOf` first so that nothing later has any part in it. */
function joined(files: readonly SeriesFile[], asOf: number, now: Now): SeriesFile {
  const cut = files.map(({ series, notes }) => {
    const { days } = until(series, asOf);
    const kept = until(series, Math.min(asOf, lastFinishedDay(now)));
    const later = days.subarray(countThrough(days, lastFinishedDay(now)));
    const file = series.origins[0]?.file ?? series.id;
    return { series: kept, notes: [...notes, ...unfinishedNote(later, now, file)] };
  });
  const whole = cut.reduce((first, second) => {
    const spliced = splice(first.series, second.series);
    return { series: spliced.series, notes: [...first.notes, ...second.notes, ...spliced.notes] };
  });
  return { ...whole, notes: [...whole.notes, ...duplicateFileNotes(cut.map(({ series }) => series))] };
}

/**
 * The market of the files of the three indices, as it stood at the close of the as-of day.
 * Every file is cut at that day first: longer files make the same market as files that end there.
 *
 * @throws UserError if files disagree or hold another index than the one assigned to them
 */
export function assemble({ files, observations, sameDay = [], macro, labels, now, asOf }: Assembly): Market {
  // Before anything is joined: files of two indices would only be said to disagree.
  const identity = roles.flatMap((role) => files[role].flatMap(({ series }) => identityNotes(role, series, labels)));
  const byRole = (role: Role) => {
    const marked = files[role].map(({ series, notes }) => {
      const found = withTotalReturn(role, series, labels);
      return { series: found.series, notes: [...notes, ...found.notes] };
    });
    return joined(marked, asOf ?? Number.POSITIVE_INFINITY, now);
  };
  const [large, small] = [byRole('large'), byRole('small')];
  const growth = hasGrowth(labels) ? byRole('growth') : none;
  const own = { large: large.series, small: small.series, growth: growth.series };
  const aligned = align(own, observations, labels, macro);
  const day = aligned.asOf;
  const market = {
    ...aligned,
    observations: [...aligned.observations, ...sameDay.map((observation) => ({ ...observation, day, byHand: true }))],
  };
  const notes = [
    ...[large, small, growth].flatMap(({ notes }) => notes),
    ...identity,
    ...mixedReturnNotes(market),
    ...sessionNotes(market),
    ...rolesOf(labels).flatMap((role) => staleNotes(role, market[role], market.days, labels)),
    ...jumpNotes(market, labels),
    ...similarityNotes(market, labels),
  ];
  const newest = Math.max(...roles.map((role) => own[role].days.at(-1) ?? Number.NEGATIVE_INFINITY));
  return { ...market, asOf: asOf ?? newest, notes };
}
