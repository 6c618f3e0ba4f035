import { isoDate } from '../../dates/civil-dates.ts';
import type { GradedCell, TrackRecord } from '../../judgement/record/record.ts';
import { finiteOrNull } from '../finite-or-null.ts';
import type { CellReport, RecordReport } from './schema.ts';

const pair = ([low, high]: readonly [number, number]): [number | null, number | null] => [
  finiteOrNull(low),
  finiteOrNull(high),
];

function cellReport(cell: GradedCell, baseRate: number): CellReport {
  const { state, horizon, sessions, episodes, cases, hits, toldApart, asClaimed } = cell;
  return {
    state: state as CellReport['state'],
    horizon,
    sessions,
    episodes,
    mean: finiteOrNull(cell.mean),
    share: finiteOrNull(cell.share),
    cases,
    hits,
    hitRate: finiteOrNull(cell.hitRate),
    hitRate95: pair(cell.hitInterval),
    baseRate: finiteOrNull(baseRate),
    difference: finiteOrNull(cell.difference),
    interval95: pair(cell.interval),
    neweyWestT: finiteOrNull(cell.neweyWestT),
    overDecade: finiteOrNull(cell.overDecade),
    p: finiteOrNull(cell.p),
    holmP: finiteOrNull(cell.holmP),
    toldApart,
    asClaimed,
  };
}

/** The track record for the report: what is not known becomes null. */
export function recordReport(record: TrackRecord, graded: RecordReport['graded']): RecordReport {
  const { from, to, cells, comparisons, horizons } = record;
  const baseRate = (horizon: number) => horizons.find(({ base }) => base.horizon === horizon)?.base.share ?? Number.NaN;
  return {
    graded,
    from: from === null ? null : isoDate(from),
    to: to === null ? null : isoDate(to),
    comparisons,
    toldApart: cells.filter(({ toldApart }) => toldApart).length,
    bases: horizons.map(({ base: { horizon, sessions, mean, share } }) => ({
      horizon,
      sessions,
      mean: finiteOrNull(mean),
      share: finiteOrNull(share),
    })),
    cells: cells.map((cell) => cellReport(cell, baseRate(cell.horizon))),
  };
}
