import { isoDate } from '../../dates/civil-dates.ts';
import { UserError } from '../../errors.ts';
import {
  claimed,
  decisiveClaim,
  type IndexEvidence,
  identifyIndex,
  indexEvidence,
  isCertain,
  otherInstrument,
} from '../../identity/identify-index.ts';
import { plainName } from '../../identity/instruments.ts';
import { fileStem } from '../../identity/name-claim.ts';
import type { Labels } from '../../series/labels.ts';
import type { QualityNote } from '../../series/quality-note.ts';
import type { Origin, Role, Series } from '../../series/series.ts';
import { price } from '../../words/numbers.ts';
import { quoted, quotedPath } from '../../words/quoted.ts';
import { rebasedWords, wrongIndex } from './wrong-index.ts';

/** Two sources of one index differ by less at a year's end, in basis points. */
const sameIndex = 10;

interface Evident {
  role: Role;
  series: Series;
  origin: Origin;
  evidence: IndexEvidence;
}

type NotesOf = (of: Evident, name: string) => QualityNote[];

const note = (
  { role, origin: { file } }: Evident,
  code: string,
  severity: QualityNote['severity'],
  message: string,
): QualityNote[] => [{ code, severity, role, file, message }];

/** A fund, or an index of fewer shares, in place of the index. */
const proxyNotes: NotesOf = (of, index) => {
  const instrument = claimed(decisiveClaim(of.evidence));
  if (!instrument || identifyIndex(of.evidence, of.role)?.standing !== 'proxy') return [];
  return note(of, 'proxy', 'info', `${instrument.name} stands in for the ${index}`);
};

/** The index from another base: signals do not depend on it. */
const rescaledNotes: NotesOf = (of, index) => {
  const { state, ratio } = of.evidence.levels[of.role];
  if (state !== 'rescaled') return [];
  const message = `${quotedPath(of.origin.file)} is the ${index} from another base (${price(ratio)} times the published closes): signals do not depend on it; levels and targets do not apply`;
  return note(of, 'rescaled', 'info', message);
};

/**
 * The index built from returns, with too few year ends to tell: only its name says which it is. Any other file of that name
 * whose year ends are off is refused before.
 */
const rebasedNotes: NotesOf = (of, index) => {
  const { state, yearEnds } = of.evidence.levels[of.role];
  if (state !== 'belied' || claimed(decisiveClaim(of.evidence))?.kind !== 'index') return [];
  return note(of, 'rescaled', 'info', `${quotedPath(of.origin.file)} ${rebasedWords(index, yearEnds.length)}`);
};

/** A name that speaks of something else than what the file is used for. */
const nameNotes: NotesOf = (of, index) => {
  const { evidence, role, origin } = of;
  const use = `${quotedPath(origin.file)} is used for the ${index}`;
  if (isCertain(evidence, role)) return [];
  const named = claimed(evidence.name);
  if (named && named.role !== role)
    return note(of, 'name-differs', 'warning', `${use}, but its name speaks of the ${plainName(named)}`);
  if (evidence.levels[role].state === 'confirmed' || otherInstrument(evidence) === undefined) return [];
  return note(
    of,
    'name-differs',
    'warning',
    `${use}, but its name ${quoted(fileStem(origin.file))} is that of another instrument`,
  );
};

/** Closes that are near the published ones and not the same. The last row of a file may be some days early. */
const levelNotes: NotesOf = (of, index) => {
  const { evidence, role, series } = of;
  const { state, yearEnds } = evidence.levels[role];
  if (state !== 'open' || identifyIndex(evidence, role)?.standing === 'proxy') return [];
  const far = yearEnds.filter(({ day, basisPoints }) => basisPoints > sameIndex && day !== series.days.at(-1)).at(-1);
  if (far === undefined) return [];
  const message =
    `${index} closes are not the published ones: ${price(far.close)} on ${isoDate(far.day)} against ${price(far.published)}; ` +
    'futures, another unit, or an adjusted series?';
  return note(of, 'levels-differ', 'warning', message);
};

const allNotes: readonly NotesOf[] = [proxyNotes, rescaledNotes, rebasedNotes, nameNotes, levelNotes];

/**
 * Notes on whether a file is of the index that it is used for. Published closes and symbols are known for the US indices only;
 * there are no notes on others.
 *
 * @param series - the whole file, not cut at a day: which index it holds does not change with the day that is asked about. What the
 *   verdict must not read is later closes; which file is the index is no forecast
 * @throws UserError if it is another index
 */
export function identityNotes(role: Role, series: Series, labels: Labels): QualityNote[] {
  const [origin] = series.origins;
  if (!labels.isUs || origin === undefined) return [];
  const evidence = indexEvidence(series, origin);
  const wrong = wrongIndex(role, evidence, origin);
  if (wrong) {
    const { what, hint } = wrong;
    throw new UserError(`${quotedPath(origin.file)} ${what}`, { code: 'wrong-index', file: origin.file, hint });
  }
  return allNotes.flatMap((notesOf) => notesOf({ role, series, origin, evidence }, labels[role].name));
}
