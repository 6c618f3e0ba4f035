import { isoDate } from '../dates/civil-dates.ts';
import { countThrough } from '../dates/count-through.ts';
import { UserError } from '../errors.ts';
import type { QualityNote } from '../series/quality-note.ts';
import { isSameSeries, type Origin, type Series } from '../series/series.ts';
import { plural } from '../words/counts.ts';
import { quotedPath } from '../words/quoted.ts';

const basisPoint = 1e-4;
const reportedFrom = 1 * basisPoint;
const refusedFrom = 50 * basisPoint;

export interface Spliced {
  series: Series;
  notes: QualityNote[];
}

/** Rows of one before the first of the other. */
const rowsBefore = ({ days }: Series, other: Series) =>
  countThrough(days, (other.days[0] ?? Number.POSITIVE_INFINITY) - 1);

/**
 * One series of two that overlap or follow each other; on common days the first one's close is used.
 *
 * @throws UserError if they differ by more than 50 bp on a day: they are not the same index
 */
export function splice(first: Series, second: Series): Spliced {
  const capacity = first.days.length + second.days.length;
  const days = new Int32Array(capacity);
  const closes = new Float64Array(capacity);
  let [i, j, n, apart, widest, widestDay] = [0, 0, 0, 0, 0, 0];
  const copy = (part: Series, from: number, to: number) => {
    days.set(part.days.subarray(from, to), n);
    closes.set(part.closes.subarray(from, to), n);
    n += to - from;
    return to;
  };
  // Rows before the other one's first and after its last are copied as they are: of many files that follow each other, most are.
  i = copy(first, 0, rowsBefore(first, second));
  j = copy(second, 0, rowsBefore(second, first));
  while (i < first.days.length && j < second.days.length) {
    const a = first.days[i] ?? Number.NaN;
    const b = second.days[j] ?? Number.NaN;
    const close = (a <= b ? first.closes[i] : second.closes[j]) ?? Number.NaN;
    if (a === b) {
      const difference = Math.abs((second.closes[j] ?? Number.NaN) / close - 1);
      if (difference > refusedFrom) throw disagreement(first, second, a, close, second.closes[j] ?? Number.NaN);
      if (difference > reportedFrom) apart++;
      if (difference > widest) [widest, widestDay] = [difference, a];
    }
    days[n] = Math.min(a, b);
    closes[n] = close;
    n++;
    if (a <= b) i++;
    if (b <= a) j++;
  }
  copy(first, i, first.days.length);
  copy(second, j, second.days.length);
  const origins = [...withSpans(first), ...withSpans(second)];
  const series = { ...first, days: days.subarray(0, n), closes: closes.subarray(0, n), origins };
  if (apart === 0) return { series, notes: [] };
  const message =
    `${names(first)} and ${names(second)} differ by more than 1 bp on ${plural(apart, 'common day')}, ` +
    `most on ${isoDate(widestDay)} (${(widest / basisPoint).toFixed(1)} bp); the first one holds`;
  return { series, notes: [{ code: 'splice-differs', severity: 'warning', message }] };
}

/** The origins of a series, each with the days of its rows. Those of a spliced series have theirs. */
const withSpans = ({ origins, days }: Series): Origin[] =>
  origins.map((origin) => ({
    ...origin,
    span: origin.span ?? { first: days[0] ?? Number.POSITIVE_INFINITY, last: days.at(-1) ?? Number.NEGATIVE_INFINITY },
  }));

const names = (series: Series) => series.origins.map(({ file }) => quotedPath(file)).join(' + ');

function disagreement(first: Series, second: Series, day: number, one: number, other: number): UserError {
  return new UserError(
    `${names(first)} and ${names(second)} disagree on ${isoDate(day)}: ${one} and ${other}, more than 50 bp apart`,
    {
      code: 'splice-disagrees',
      file: second.origins[0]?.file,
      hint: 'give files of the same index and the same adjustment, or only one of them',
    },
  );
}

/** Notes on files with the same days and closes as an earlier one: splicing them adds nothing. */
export const duplicateFileNotes = (parts: readonly Series[]): QualityNote[] =>
  parts.flatMap((part, i): QualityNote[] => {
    const same = parts.slice(0, i).find((before) => isSameSeries(before, part));
    if (same === undefined || part.days.length === 0) return [];
    const repetition = names(same) === names(part) ? 'is used twice' : `and ${names(part)} hold the same closes`;
    return [{ code: 'repeated-file', severity: 'info', message: `${names(same)} ${repetition}: once is enough` }];
  });

/** Closes as a file writes them. */
export interface CloseTexts {
  days: Int32Array;
  /** n closes as decimal text. */
  cells: readonly string[];
}

/**
 * Each close of a spliced series as its file writes it. As in {@link splice}, the first part that has a day decides.
 *
 * @param days - days of the spliced series, each in at least one part
 * @throws RangeError for a day that is in no part
 */
export function splicedCells(days: Int32Array, parts: readonly CloseTexts[]): string[] {
  const byDay = new Map<number, string | undefined>();
  for (const part of [...parts].reverse()) {
    for (const [row, day] of part.days.entries()) byDay.set(day, part.cells[row]);
  }
  return Array.from(days, (day) => {
    const cell = byDay.get(day);
    if (cell === undefined) throw new RangeError(`no part has a close on ${isoDate(day)}`);
    return cell;
  });
}
