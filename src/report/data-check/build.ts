import { isoDate } from '../../dates/civil-dates.ts';
import type { UserError } from '../../errors.ts';
import type { IdentifiedIndex } from '../../identity/identify-index.ts';
import type { FileContent } from '../../market/quality/files/file-content.ts';
import type { FileFinding, FileFindings, FileSeries } from '../../market/quality/files/file-findings.ts';
import { usLabels } from '../../series/labels.ts';
import type { MacroKind } from '../../series/macro-kind.ts';
import type { Problem } from '../../series/problem.ts';
import { errorReport } from '../error.ts';
import { schemaVersion } from '../schema-version.ts';
import type { CheckedFile, DataCheck } from './schema.ts';

type Content = NonNullable<CheckedFile['content']>;

/** A file with its series and layout. */
export interface ReadFile extends FileSeries {
  layout: Pick<Content, 'dialect' | 'column' | 'missingPrices' | 'duplicateRows'>;
}

/** A file that could not be read. */
export interface UnreadFile {
  file: string;
  macroKind?: MacroKind | undefined;
  /** Whether it was named itself, not found in a folder. */
  isNamed: boolean;
  error: UserError;
}

export interface DataCheckContext {
  version: string;
  /** ISO instant. */
  generatedAt: string;
  /** Whether a warning counts as an error. */
  strict: boolean;
}

const datesOf = (days: Int32Array) => ({ count: days.length, days: Array.from(days, isoDate) });

const withDates = <T extends { first: number; last: number }>(run: T) => ({
  ...run,
  first: isoDate(run.first),
  last: isoDate(run.last),
});

function contentReport({ series: { days, origins }, layout }: ReadFile, content: FileContent): Content {
  const { age, calendar, futureRows, moves, stalePrices, yearEnds } = content;
  return {
    ...layout,
    symbol: origins[0]?.symbol ?? null,
    rows: days.length,
    first: isoDate(days[0] ?? 0),
    last: isoDate(days.at(-1) ?? 0),
    age,
    calendar: calendar && {
      missing: datesOf(calendar.missing),
      extra: datesOf(calendar.extra),
      forwardFilled: calendar.forwardFilled,
    },
    futureRows: datesOf(futureRows),
    moves: moves.map(withDates),
    stalePrices: stalePrices.map(withDates),
    yearEnds: yearEnds && {
      compared: yearEnds.compared,
      mismatches: yearEnds.mismatches.map((end) => ({ ...end, day: isoDate(end.day) })),
    },
  };
}

const indexReport = (index: IdentifiedIndex | null): CheckedFile['index'] =>
  index && {
    ...{ role: index.role, kind: index.kind, name: index.name ?? usLabels[index.role].name },
    identifiedBy: index.identifiedBy,
  };

/** @param problems - the worst first */
const statusOf = ([worst]: readonly Problem[]): CheckedFile['status'] =>
  worst === undefined || worst.severity === 'info' ? 'ok' : worst.severity;

const readReport = (read: ReadFile, { index, content, problems }: FileFinding): CheckedFile => ({
  ...{ file: read.file, status: statusOf(problems), index: indexReport(index), series: read.macroKind?.id ?? null },
  ...{ content: contentReport(read, content), error: null, problems: [...problems] },
});

/** Bars of another length, and other instruments, are no mistake: a folder may hold them beside the daily closes of the indices. */
const harmless = ['not-daily', 'other-instrument'];

const unreadReport = ({ file, macroKind, isNamed, error }: UnreadFile): CheckedFile => ({
  ...{ file, status: harmless.includes(error.details.code) && !isNamed ? 'passed-over' : 'error' },
  ...{ index: null, series: macroKind?.id ?? null, content: null, problems: [], error: errorReport(error).error },
});

function countsOf(files: readonly CheckedFile[]): DataCheck['counts'] {
  const problems = files.flatMap((file) => file.problems);
  const unread = files.filter(({ content }) => content === null);
  return {
    files: new Set(files.map(({ file }) => file)).size,
    series: files.length - unread.length,
    unreadable: unread.filter(({ status }) => status === 'error').length,
    passedOver: unread.filter(({ status }) => status === 'passed-over').length,
    errors: problems.filter(({ severity }) => severity === 'error').length,
    warnings: problems.filter(({ severity }) => severity === 'warning').length,
  };
}

/**
 * The report of `rotation data check`: contents of files and problems in them.
 *
 * @param files - in the order of the command line
 * @param findings - findings of the readable ones
 */
export function dataCheckReport(
  files: readonly (ReadFile | UnreadFile)[],
  findings: FileFindings<ReadFile>,
  { version, generatedAt, strict }: DataCheckContext,
): DataCheck {
  const checked = files.flatMap((file): CheckedFile[] => {
    if ('error' in file) return [unreadReport(file)];
    const finding = findings.byFile.get(file);
    return finding ? [readReport(file, finding)] : [];
  });
  const counts = countsOf(checked);
  return {
    schemaVersion,
    program: { name: 'rotation', version },
    ok: counts.unreadable + counts.errors === 0 && !(strict && counts.warnings > 0),
    generatedAt,
    counts,
    files: checked,
    agreement: findings.agreement.map((pair) => ({
      ...pair,
      worst: pair.worst && { ...pair.worst, day: isoDate(pair.worst.day) },
    })),
  };
}
