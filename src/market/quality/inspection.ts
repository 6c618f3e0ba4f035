import { countThrough } from '../../dates/count-through.ts';
import { calendarStart, closuresBetween } from '../../dates/nyse/calendar.ts';
import { publishedYearEnds, type YearEnd } from '../../identity/compared-year-ends.ts';
import type { MacroKind } from '../../series/macro-kind.ts';
import type { Role, Series } from '../../series/series.ts';
import { type CalendarGaps, calendarGaps, isWeekend } from '../calendar/gaps.ts';
import { lastFinishedDay, type Now, sessionsClosedSince } from './age.ts';
import { type BadTick, badTicks, minMultiple } from './bad-ticks.ts';
import { classifiedMoves, largeMoveRows, type Move, powerOfTen } from './moves.ts';
import { type StaleRun, staleRuns } from './stale-prices.ts';

/** A series to inspect: an index, a fund that stands for one, or a series of unknown identity. */
export interface Subject {
  series: Series;
  kind: 'index' | 'proxy' | 'unknown';
  /** Null if unknown. */
  role: Role | null;
  /** The kind of a macro series. */
  macroKind?: MacroKind | undefined;
}

/** Findings on one series by itself. Rows are rows of the series. */
export interface Inspection {
  gaps: CalendarGaps;
  /** Extra days whose close repeats the one before. */
  repeatedCloses: Int32Array;
  /** True if its days follow another calendar than the NYSE's, so that its gaps mean nothing. */
  hasOtherCalendar: boolean;
  moves: Move[];
  badTicks: BadTick[];
  staleRuns: StaleRun[];
  /** Days of rows that cannot be closes yet. */
  unfinishedDays: Int32Array;
  /** Sessions of the NYSE that have closed since the last row that is a close. */
  age: number;
  yearEnds: YearEnd[];
}

/** A series that is not known to be a price needs a larger multiple. */
const minMultipleForUnknown = 20;
/** The median day of a price index is half a percent, of a volatility four, of a count of shares that rose forty. */
const restless = 0.1;
/** The S&P 500 lost 20.5% on 1987-10-19; it is the only move of a fifth in a day that one of the three ever made. */
const crash = 6500;

function medianMove(closes: Float64Array): number {
  const moves = closes.subarray(1).map((close, t) => Math.abs(Math.log(close / (closes[t] ?? Number.NaN))));
  return moves.sort()[moves.length >> 1] ?? 0;
}

const covers = ({ row, through }: Move, t: number) => t >= row && t <= through;

/** Large moves and bad ticks; a move of the one is not classified again as the other. */
function movesOf({ series, kind }: Subject): Pick<Inspection, 'moves' | 'badTicks'> {
  const { days, closes } = series;
  const min = kind === 'unknown' ? minMultipleForUnknown : minMultiple;
  const apart = badTicks(closes).filter(({ multiple }) => multiple >= min);
  const rows = largeMoveRows(closes).filter((row) => days[row] !== crash);
  const classified = rows.length === 0 ? [] : classifiedMoves(closes, rows);
  const slips = classified.filter(({ kind: move }) => move === 'unit-slip' || move === 'split');
  const jumps = classified.filter(({ kind: move }) => move === 'jump' || move === 'bad-tick');
  if (kind === 'unknown') {
    const moves = medianMove(closes) < restless ? slips.filter(({ ratio }) => powerOfTen(ratio) !== 0) : [];
    return { moves, badTicks: apart.filter(({ row }) => !moves.some((move) => covers(move, row))) };
  }
  const wrong = apart.filter(({ row }) => !slips.some((move) => covers(move, row)));
  // The way back from a bad tick is no jump of its own; a reversed move among others of its size is one.
  const others = jumps
    .filter(({ row }) => !wrong.some((price) => row === price.row || row === price.row + 1))
    .map((move): Move => ({ ...move, kind: 'jump', through: move.row }));
  return { moves: [...slips, ...others].sort((one, other) => one.row - other.row), badTicks: wrong };
}

/** Weekend rows do not count: they are an error of a file that otherwise keeps the exchange's days. */
function hasOtherCalendar({ days }: Series, { extra }: CalendarGaps): boolean {
  const from = Math.max(days[0] ?? calendarStart, calendarStart);
  const closures = closuresBetween(from, Math.max(days.at(-1) ?? from, from)).length;
  return closures > 0 && 2 * extra.filter((day) => !isWeekend(day)).length > closures;
}

/** Extra days whose close repeats that of the row before. */
function copiesAmong(extra: Int32Array, { days, closes }: Series): Int32Array {
  return extra.filter((day) => {
    const row = countThrough(days, day) - 1;
    return row > 0 && closes[row] === closes[row - 1];
  });
}

/** Whether a series changes with every session, as prices do: a target of the Federal Reserve and a month's index do not. */
const isDaily = ({ macroKind }: Subject) =>
  macroKind === undefined || (macroKind.frequency === 'day' && !macroKind.step);

const isPrice = (subject: Subject) => isDaily(subject) && (subject.macroKind?.sign ?? 'positive') === 'positive';

/** Inspects one series by itself. */
export function inspectSeries(subject: Subject, now: Now): Inspection {
  const { series, kind, role } = subject;
  const finished = countThrough(series.days, lastFinishedDay(now));
  const gaps = calendarGaps(series.days.subarray(0, finished));
  const { moves, badTicks } = isPrice(subject) ? movesOf(subject) : { moves: [], badTicks: [] };
  return {
    gaps,
    repeatedCloses: copiesAmong(gaps.extra, series),
    hasOtherCalendar: kind === 'unknown' && (!isDaily(subject) || hasOtherCalendar(series, gaps)),
    moves,
    badTicks,
    staleRuns: isDaily(subject) ? staleRuns(series.closes) : [],
    unfinishedDays: series.days.subarray(finished),
    age: finished === 0 ? 0 : sessionsClosedSince(Math.max(series.days[finished - 1] ?? 0, calendarStart), now),
    yearEnds: kind === 'index' && role !== null ? publishedYearEnds(role, series) : [],
  };
}
