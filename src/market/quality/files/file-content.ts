import { isOff, type YearEnd } from '../../../identity/compared-year-ends.ts';
import type { Series } from '../../../series/series.ts';
import type { Inspection } from '../inspection.ts';
import type { Move } from '../moves.ts';

/** A move or a price that is probably wrong. */
interface SuspectMove {
  kind: Move['kind'];
  /** First and last day. */
  first: number;
  last: number;
  /** Close of the first day, and its change from the close before, a fraction. */
  close: number;
  change: number;
  /** Change in units of the median move around it; null but for a wrong price. */
  medianMoves: number | null;
}

/** Rows that repeat one close. */
interface StaleSpan {
  first: number;
  last: number;
  rows: number;
  close: number;
}

/** What one series holds, apart from its rows. Days are days since 1970-01-01. */
export interface FileContent {
  /** Sessions of the NYSE that have closed since the last row. */
  age: number;
  /** Against the sessions of the NYSE; null where the rows keep another exchange's days. */
  calendar: { missing: Int32Array; extra: Int32Array; forwardFilled: number } | null;
  /** Days of rows that cannot be closes yet. */
  futureRows: Int32Array;
  moves: readonly SuspectMove[];
  stalePrices: readonly StaleSpan[];
  /** Year ends beside the published closes of the index; null where none is published. */
  yearEnds: { compared: number; mismatches: readonly YearEnd[] } | null;
}

function suspectMoves({ moves, badTicks }: Inspection, { days, closes }: Series): SuspectMove[] {
  const day = (row: number) => days[row] ?? 0;
  const close = (row: number) => closes[row] ?? Number.NaN;
  return [
    ...moves.map(({ kind, row, through, ratio }) => ({
      ...{ kind, first: day(row), last: day(through), close: close(row) },
      ...{ change: ratio - 1, medianMoves: null },
    })),
    ...badTicks.map(({ row, change, multiple }) => ({
      ...{ kind: 'bad-tick' as const, first: day(row), last: day(row), close: close(row) },
      ...{ change, medianMoves: multiple },
    })),
  ].sort((a, b) => a.first - b.first);
}

/** The findings of an inspection by day. */
export function fileContent(inspection: Inspection, series: Series): FileContent {
  const { gaps, repeatedCloses, hasOtherCalendar, unfinishedDays, staleRuns, yearEnds, age } = inspection;
  const { days, closes } = series;
  return {
    age,
    calendar: hasOtherCalendar
      ? null
      : { missing: gaps.missing, extra: gaps.extra, forwardFilled: repeatedCloses.length },
    futureRows: unfinishedDays,
    moves: suspectMoves(inspection, series),
    stalePrices: staleRuns.map(({ row, through }) => ({
      ...{ first: days[row] ?? 0, last: days[through] ?? 0, rows: through - row + 1 },
      close: closes[row] ?? Number.NaN,
    })),
    yearEnds: yearEnds.length === 0 ? null : { compared: yearEnds.length, mismatches: yearEnds.filter(isOff) },
  };
}
