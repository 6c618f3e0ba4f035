import { newYorkNow } from '../../../../dates/new-york-clock.ts';
import { UserError } from '../../../../errors.ts';
import { exitStatus } from '../../../../exit-status.ts';
import type { Io } from '../../../../io.ts';
import { sessionsClosedSince } from '../../../../market/quality/age.ts';
import type { Patience } from '../../../../sources/download.ts';
import { fetchOne, fileOf, type Outcome } from './fetch-one.ts';
import { Unwritable } from './fetched-file.ts';
import { OutOfReach } from './fetched-rows.ts';
import { type Entry, writeManifest } from './manifest.ts';
import type { Mirror } from './mirror.ts';
import { indexNames, type Wanted } from './plan.ts';

/** What the series of a run share. */
export interface Session {
  folder: string;
  force: boolean;
  /** Milliseconds per attempt. */
  timeout: number;
  mirror: Mirror | undefined;
  patience: Patience;
  /** By file; written after each one, so that a run that is stopped resumes where it stopped. */
  manifest: Map<string, Entry>;
  /** Ids of sources that refused everything, and are not asked again. */
  outOfReach: Set<string>;
}

/** What became of a series. */
export interface Result {
  name: string;
  /** Name of the index that it is or stands in for. */
  index: string | undefined;
  last: Outcome;
  /** Sessions that have closed since the file's last row; undefined if there is no file. */
  missing: number | undefined;
  /** Failures of the sources that were asked before. */
  passedOver: readonly UserError[];
  warnings: readonly string[];
}

/** Sessions that a file may lack and still count as current: sources are up to a day behind. */
export const isCurrent = ({ missing }: Result): boolean => missing !== undefined && missing <= 1;

function missingSessions(io: Io, outcome: Outcome): number | undefined {
  const entry = 'entry' in outcome ? outcome.entry : undefined;
  return entry && sessionsClosedSince(Date.parse(entry.last) / 86_400_000, newYorkNow(io.clock()));
}

/** An error that tells nothing new: the source has failed before in this run. */
export const isNotAsked = ({ details }: UserError): boolean => details.code === 'not-asked';

const notAsked = (source: string, series: string) =>
  new UserError(`${source} was not asked for ${series}: it was out of reach before`, {
    code: 'not-asked',
    status: exitStatus.fault,
    hint: 'try again later',
  });

/** One source's answer. A failure does not stop the others; a full disk or wrong usage does. */
async function asked(io: Io, session: Session, { source, series }: Wanted['offers'][number]): Promise<Outcome> {
  const { manifest, folder, outOfReach } = session;
  if (outOfReach.has(source.id)) return { outcome: 'failed', error: notAsked(source.name, series.name) };
  try {
    const outcome = await fetchOne(io, { ...session, source, series, entry: manifest.get(fileOf(series)) });
    if (outcome.outcome === 'fetched') {
      await writeManifest(io, folder, manifest.set(outcome.entry.file, outcome.entry));
    }
    return outcome;
  } catch (error) {
    const isForAll = error instanceof Unwritable || !(error instanceof UserError);
    if (isForAll || error.details.status === exitStatus.usage) throw error;
    if (error instanceof OutOfReach) outOfReach.add(source.id);
    return { outcome: 'failed', error };
  }
}

/** Whether a later source's outcome says more: it got further, or failed for a reason of its own. */
function isBetter(outcome: Outcome, best: Outcome): boolean {
  if (outcome.outcome === 'fetched' && best.outcome === 'fetched') return outcome.added > 0;
  if (outcome.outcome === 'failed' && isNotAsked(outcome.error)) return false;
  return rank(outcome) >= rank(best);
}

const rank = ({ outcome }: Outcome) => ['failed', 'kept', 'up-to-date', 'fetched'].indexOf(outcome);

/** Asks the sources of a series, one after the other, until its file is current. */
export async function fetchSeries(io: Io, session: Session, { name, offers }: Wanted): Promise<Result> {
  const passedOver: UserError[] = [];
  const warnings: string[] = [];
  let best: Outcome | undefined;
  const index = indexNames.find((one) => one === name) ?? offers[0]?.series.standsInFor;
  for (const offer of offers) {
    const outcome = await asked(io, session, offer);
    if (outcome.outcome === 'failed') passedOver.push(outcome.error);
    if (outcome.outcome === 'kept') warnings.push(outcome.reason);
    if (outcome.outcome === 'fetched') warnings.push(...outcome.warnings);
    if (best === undefined || isBetter(outcome, best)) best = outcome;
    const missing = missingSessions(io, outcome);
    const isDone = outcome.outcome === 'fetched' || outcome.outcome === 'up-to-date';
    if (isDone && (index === undefined || (missing ?? 0) <= 1)) break;
  }
  if (best === undefined) throw new RangeError(`no source for ${name}`);
  return { name, index, last: best, missing: missingSessions(io, best), passedOver, warnings };
}
