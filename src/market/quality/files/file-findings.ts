import {
  type IdentifiedIndex,
  type IndexEvidence,
  identifyIndex,
  indexEvidence,
} from '../../../identity/identify-index.ts';
import type { MacroKind } from '../../../series/macro-kind.ts';
import { type Problem, severities } from '../../../series/problem.ts';
import type { QualityNote } from '../../../series/quality-note.ts';
import type { Role, Series } from '../../../series/series.ts';
import { baseName } from '../../../words/notes.ts';
import type { Now } from '../age.ts';
import { inspectSeries, type Subject } from '../inspection.ts';
import { type FileAgreement, fileAgreements, type IndexSeries } from './agreements.ts';
import { type FileContent, fileContent } from './file-content.ts';
import { identityProblems } from './identity-problems.ts';
import { agreementProblems, lengthProblems, overlapProblems } from './joint-problems.ts';
import { seriesProblems } from './series-problems.ts';

/** One series of a file, and the role or kind that the user assigned. */
export interface FileSeries {
  file: string;
  /** The index that an option assigns. */
  assignedRole: Role | undefined;
  /** The kind of macro series that an option assigns. */
  macroKind?: MacroKind | undefined;
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

interface Identified {
  evidence: IndexEvidence;
  index: IdentifiedIndex | null;
}

function identified({ series, assignedRole, macroKind }: FileSeries): Identified {
  const evidence = indexEvidence(series, series.origins[0] ?? { file: '', symbol: null });
  return { evidence, index: macroKind ? null : identifyIndex(evidence, assignedRole) };
}

const fromNote = ({ code, severity, message }: QualityNote): Problem => ({ code, severity, message });

const bySeverity = (a: Problem, b: Problem) => severities.indexOf(a.severity) - severities.indexOf(b.severity);

function fileFinding(
  one: FileSeries,
  { evidence, index }: Identified,
  joint: readonly Problem[],
  now: Now,
): FileFinding {
  const { file, macroKind, series, notes } = one;
  const subject: Subject = { series, kind: index?.kind ?? 'unknown', role: index?.role ?? null, macroKind };
  const inspection = inspectSeries(subject, now);
  const problems = [
    ...(macroKind ? [] : identityProblems(index, evidence, baseName(file))),
    ...joint,
    ...seriesProblems(inspection, subject, now),
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
  const all = files.map((file) => ({ file, ...identified(file) }));
  const known = all.flatMap(({ file: { series }, index }): IndexSeries[] =>
    index === null ? [] : [{ series, index }],
  );
  const agreement = fileAgreements(known);
  const apart = overlapProblems(known);
  const joint = ({ file, series, macroKind }: F, index: IdentifiedIndex | null): Problem[] => {
    const noOverlap = index === null ? undefined : apart.get(index.role);
    const pairs = agreement.filter((pair) => pair.file === file && pair.role === index?.role);
    return [
      ...(noOverlap ? [noOverlap] : []),
      ...(macroKind ? [] : lengthProblems({ series, index }, known)),
      ...pairs.flatMap(agreementProblems),
    ];
  };
  const findings = all.map(
    ({ file, ...known }) => [file, fileFinding(file, known, joint(file, known.index), now)] as const,
  );
  return { byFile: new Map(findings), agreement };
}
