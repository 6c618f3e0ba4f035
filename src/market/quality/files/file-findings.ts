import { chooseSeries } from '../../../identity/choose-series.ts';
import { type IdentifiedIndex, identifyIndex, indexEvidence } from '../../../identity/identify-index.ts';
import type { MacroKind } from '../../../series/macro-kind.ts';
import { type Problem, severities } from '../../../series/problem.ts';
import type { QualityNote } from '../../../series/quality-note.ts';
import { type Role, roles, type Series } from '../../../series/series.ts';
import type { Now } from '../age.ts';
import { type Inspection, inspectSeries, type Subject } from '../inspection.ts';
import { type FileAgreement, fileAgreements, type IndexSeries } from './agreements.ts';
import { breadthProblems } from './breadth-problems.ts';
import { type FileContent, fileContent } from './file-content.ts';
import { type Identified, identityProblems } from './identity-problems.ts';
import { agreementProblems, lengthProblems, overlapProblems } from './joint-problems.ts';
import { type OwnSessions, ownSessions } from './own-sessions.ts';
import { seriesProblems } from './series-problems.ts';

/** One series of a file, and the role or kind that the user assigned. */
export interface FileSeries {
  file: string;
  /** The index that an option assigns. */
  assignedRole: Role | undefined;
  /** The kind of macro series that an option assigns. */
  macroKind?: MacroKind | undefined;
  /** True if it was found in a folder, where not all files of an index are used. */
  isInFolder?: boolean;
  series: Series;
  /** What its reader noted. */
  notes: readonly QualityNote[];
}

/** What was found in one file, by itself and beside the others. */
export interface FileFinding {
  /** Null for a macro series, and where nothing identifies an index. */
  index: IdentifiedIndex | null;
  content: FileContent;
  /** The worst first. */
  problems: readonly Problem[];
}

export interface FileFindings<F extends FileSeries> {
  byFile: ReadonlyMap<F, FileFinding>;
  agreement: readonly FileAgreement[];
}

function identified({ series, assignedRole, macroKind }: FileSeries): Identified {
  const origin = series.origins[0] ?? { file: '', symbol: null };
  const evidence = indexEvidence(series, origin);
  return { origin, evidence, index: macroKind ? null : identifyIndex(evidence, assignedRole), assignedRole };
}

/** What folders hold of one index and is not used, as `check --data` would say. */
function passedOver<F extends FileSeries>(files: readonly (Identified & { file: F })[]): Map<F, Problem> {
  const candidates = files.flatMap(({ file, evidence, index }) =>
    index && file.isInFolder ? [{ file, series: file.series, evidence, index }] : [],
  );
  const left = roles.flatMap((role) => chooseSeries(role, candidates).passedOver);
  return new Map(
    left.map(({ candidate, why }) => [
      candidate.file,
      { code: 'passed-over', severity: 'info', message: `passed over: ${why}` },
    ]),
  );
}

const fromNote = ({ code, severity, message }: QualityNote): Problem => ({ code, severity, message });

const bySeverity = (a: Problem, b: Problem) => severities.indexOf(a.severity) - severities.indexOf(b.severity);

const subjectOf = ({ series, macroKind }: FileSeries, index: IdentifiedIndex | null): Subject => ({
  ...{ series, macroKind },
  kind: index?.kind ?? 'unknown',
  role: index?.role ?? null,
});

interface Inspected extends Identified {
  file: FileSeries;
  inspection: Inspection;
}

function fileFinding(known: Inspected, joint: readonly Problem[], now: Now, own?: OwnSessions): FileFinding {
  const { file, index, inspection } = known;
  const { macroKind, series, notes } = file;
  const identity = macroKind ? [] : identityProblems(known);
  const isOfOtherLevels = identity.some(({ code }) => code === 'wrong-index' || code === 'rescaled');
  const problems = [
    ...identity,
    ...joint,
    ...seriesProblems(inspection, subjectOf(file, index), now, own).filter(
      ({ code }) => !(isOfOtherLevels && code === 'levels-differ'),
    ),
    // The order of the rows is a part of the layout, and no problem.
    ...notes.filter(({ code }) => code !== 'descending').map(fromNote),
  ];
  return { index, content: fileContent(inspection, series), problems: problems.sort(bySeverity) };
}

/**
 * Inspects every file by itself and beside the others.
 *
 * @param files - each in the order of naming
 * @param now - the moment of the run: later rows are no closes yet
 */
export function fileFindings<F extends FileSeries>(files: readonly F[], now: Now): FileFindings<F> {
  const all = files.map((file) => {
    const known = identified(file);
    return { file, series: file.series, ...known, inspection: inspectSeries(subjectOf(file, known.index), now) };
  });
  const sessions = ownSessions(all.filter(({ file, inspection }) => inspection.hasOtherCalendar && !file.macroKind));
  const known = all.flatMap(({ file: { series }, index }): IndexSeries[] =>
    index === null ? [] : [{ series, index }],
  );
  const agreement = fileAgreements(known);
  const apart = overlapProblems(known);
  const left = passedOver(all);
  const breadth = breadthProblems(files, known);
  const joint = (one: F, index: IdentifiedIndex | null): Problem[] => {
    const { series, macroKind } = one;
    const isLeft = left.get(one);
    const noOverlap = index === null ? undefined : apart.get(index.role);
    const pairs = agreement.filter((pair) => pair.file === one.file && pair.role === index?.role);
    return [
      ...(isLeft ? [isLeft] : []),
      ...(macroKind && breadth?.kind === macroKind.id ? breadth.problems : []),
      ...(noOverlap ? [noOverlap] : []),
      ...(macroKind ? [] : lengthProblems({ series, index }, known)),
      ...pairs.flatMap(agreementProblems),
    ];
  };
  const findings = all.map(
    (one) => [one.file, fileFinding(one, joint(one.file, one.index), now, sessions.get(one))] as const,
  );
  return { byFile: new Map(findings), agreement };
}
