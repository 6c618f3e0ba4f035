import { isoDate } from '../../dates/civil-dates.ts';
import type { UserError } from '../../errors.ts';
import { type IdentifiedIndex, identifyIndex, indexEvidence } from '../../identity/identify-index.ts';
import { isOff } from '../../identity/year-ends.ts';
import type { Now } from '../../market/quality/age.ts';
import { type Inspection, inspected, type Subject } from '../../market/quality/inspection.ts';
import { usLabels } from '../../series/labels.ts';
import type { MacroKind } from '../../series/macro-kinds.ts';
import type { QualityNote } from '../../series/quality-note.ts';
import type { Role, Series } from '../../series/series.ts';
import { baseName } from '../../words/notes.ts';
import { errorReport } from '../error.ts';
import { schemaVersion } from '../schema-version.ts';
import { agreements, disagreement, type KnownFile, rolesApart, shortness } from './across.ts';
import { identityProblems } from './identity-problems.ts';
import { problemsOf } from './problems.ts';
import { type CheckedFile, type DataCheck, type Problem, severities } from './schema.ts';

type Content = NonNullable<CheckedFile['content']>;

/** A file as it was read: its rows and notes, and what the reader made of its text. */
export interface ReadFile {
  file: string;
  /** The index that it was given for. */
  given: Role | undefined;
  /** The kind of series that it was given for, where that is no index. */
  macroKind?: MacroKind | undefined;
  series: Series;
  notes: readonly QualityNote[];
  layout: Pick<Content, 'dialect' | 'column' | 'withoutPrice' | 'repeated'>;
}

/** A file that could not be read. */
export interface UnreadFile {
  file: string;
  macroKind?: MacroKind | undefined;
  /** Whether it was named by itself, and does not only lie in a folder that was. */
  isNamed: boolean;
  error: UserError;
}

export interface DataCheckContext {
  version: string;
  /** ISO instant. */
  generatedAt: string;
  now: Now;
  /** Whether a warning counts as an error. */
  strict: boolean;
}

const datesOf = (days: Int32Array) => ({ count: days.length, days: Array.from(days, isoDate) });

function movesOf({ moves, wrong }: Inspection, { days, closes }: Series): Content['moves'] {
  const date = (row: number) => isoDate(days[row] ?? 0);
  const close = (row: number) => closes[row] ?? Number.NaN;
  return [
    ...moves.map(({ kind, row, through, ratio }) => ({
      ...{ kind, first: date(row), last: date(through), close: close(row) },
      ...{ change: ratio - 1, times: null },
    })),
    ...wrong.map(({ row, change, times }) => ({
      ...{ kind: 'wrong-price' as const, first: date(row), last: date(row), close: close(row) },
      ...{ change, times },
    })),
  ].sort((a, b) => (a.first < b.first ? -1 : 1));
}

function contentOf({ series, layout }: ReadFile, inspection: Inspection): Content {
  const { days, closes, origins } = series;
  const { gaps, copies, hasOtherCalendar, later, frozen, yearEnds, age } = inspection;
  const date = (row: number) => isoDate(days[row] ?? 0);
  return {
    ...layout,
    symbol: origins[0]?.symbol ?? null,
    rows: days.length,
    first: date(0),
    last: date(days.length - 1),
    sessionsSince: age,
    calendar: hasOtherCalendar
      ? null
      : { missing: datesOf(gaps.missing), extra: datesOf(gaps.extra), copies: copies.length },
    later: datesOf(later),
    moves: movesOf(inspection, series),
    frozen: frozen.map(({ row, through }) => ({
      ...{ first: date(row), last: date(through), rows: through - row + 1, close: closes[row] ?? Number.NaN },
    })),
    yearEnds:
      yearEnds.length === 0
        ? null
        : {
            compared: yearEnds.length,
            apart: yearEnds.filter(isOff).map((end) => ({ ...end, day: isoDate(end.day) })),
          },
  };
}

const evidenceOf = (series: Series) => indexEvidence(series, series.origins[0] ?? { file: '', symbol: null });

const fromNote = ({ code, severity, message }: QualityNote): Problem => ({ code, severity, message });

const bySeverity = (a: Problem, b: Problem) => severities.indexOf(a.severity) - severities.indexOf(b.severity);

function statusOf(problems: readonly Problem[]): CheckedFile['status'] {
  const worst = problems
    .map(({ severity }) => severity)
    .sort((a, b) => severities.indexOf(a) - severities.indexOf(b))[0];
  return worst === undefined || worst === 'info' ? 'ok' : worst;
}

const indexReport = (index: IdentifiedIndex | null): CheckedFile['index'] =>
  index && {
    ...{ role: index.role, kind: index.kind, name: index.name ?? usLabels[index.role].name },
    toldBy: index.identifiedBy,
  };

function checkedFile(read: ReadFile, index: IdentifiedIndex | null, across: readonly Problem[], now: Now): CheckedFile {
  const { file, macroKind, series, notes } = read;
  const subject: Subject = { series, kind: index?.kind ?? 'unknown', role: index?.role ?? null, macroKind };
  const inspection = inspected(subject, now);
  const problems = [
    ...(macroKind ? [] : identityProblems(index, evidenceOf(series), baseName(file))),
    ...across,
    ...problemsOf(inspection, subject, now),
    ...notes.filter(({ code }) => code !== 'descending').map(fromNote),
  ].sort(bySeverity);
  const content = contentOf(read, inspection);
  const [status, told] = [statusOf(problems), { index: indexReport(index), series: macroKind?.id ?? null }];
  return { file, status, ...told, content, error: null, problems };
}

/** Bars of another length are no mistake: a folder may hold them beside the daily ones. */
const harmless = 'not-daily';

const unreadFile = ({ file, macroKind, isNamed, error }: UnreadFile): CheckedFile => ({
  ...{
    file,
    status: error.details.code === harmless && !isNamed ? 'passed-over' : 'error',
    index: null,
    series: macroKind?.id ?? null,
    content: null,
    problems: [],
  },
  error: errorReport(error).error,
});

const indexOf = ({ series, given, macroKind }: ReadFile): IdentifiedIndex | null =>
  macroKind ? null : identifyIndex(evidenceOf(series), given);

/** What files hold and what is wrong with them, each by itself and beside the others. */
export function dataCheck(files: readonly (ReadFile | UnreadFile)[], context: DataCheckContext): DataCheck {
  const { version, generatedAt, now, strict } = context;
  const indices = new Map<ReadFile, IdentifiedIndex | null>(
    files.flatMap((file) => ('error' in file ? [] : [[file, indexOf(file)] as const])),
  );
  const known = [...indices].flatMap(([{ series }, index]): KnownFile[] => (index === null ? [] : [{ series, index }]));
  const pairs = agreements(known);
  const apart = rolesApart(known);
  const checked = files.map((file): CheckedFile => {
    if ('error' in file) return unreadFile(file);
    const index = indices.get(file) ?? null;
    const noOverlap = index === null ? undefined : apart.get(index.role);
    const across = [
      ...(noOverlap ? [noOverlap] : []),
      ...(file.macroKind ? [] : shortness({ series: file.series, index }, known)),
      ...pairs.filter((pair) => pair.file === file.file && pair.role === index?.role).flatMap(disagreement),
    ];
    return checkedFile(file, index, across, now);
  });
  const count = (severity: Problem['severity']) =>
    checked.flatMap(({ problems }) => problems).filter((problem) => problem.severity === severity).length;
  const unread = (status: CheckedFile['status']) =>
    checked.filter((file) => file.content === null && file.status === status).length;
  const [unreadable, passedOver] = [unread('error'), unread('passed-over')];
  const [errors, warnings] = [count('error'), count('warning')];
  return {
    schemaVersion,
    program: { name: 'rotation', version },
    ok: unreadable + errors === 0 && !(strict && warnings > 0),
    generatedAt,
    counts: {
      files: new Set(files.map(({ file }) => file)).size,
      series: indices.size,
      unreadable,
      passedOver,
      errors,
      warnings,
    },
    files: checked,
    agreement: pairs,
  };
}
