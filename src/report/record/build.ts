import { isoDate } from '../../dates/civil-dates.ts';
import type { GradedCell, TrackRecord } from '../../judgement/record/record.ts';
import type { CellReport, RecordReport } from './schema.ts';

const known = (x: number) => (Number.isFinite(x) ? x : null);
const pair = ([low, high]: readonly [number, number]): [number | null, number | null] => [known(low), known(high)];

function cellReport(cell: GradedCell, baseRate: number): CellReport {
  const { state, horizon, sessions, episodes, cases, hits, toldApart, asClaimed } = cell;
  return {
    state: state as CellReport['state'],
    horizon,
    sessions,
    episodes,
    mean: known(cell.mean),
    share: known(cell.share),
    cases,
    hits,
    hitRate: known(cell.hitRate),
    hitRate95: pair(cell.hitInterval),
    baseRate: known(baseRate),
    difference: known(cell.difference),
    interval95: pair(cell.interval),
    neweyWestT: known(cell.neweyWestT),
    overDecade: known(cell.overDecade),
    p: known(cell.p),
    holmP: known(cell.holmP),
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
      mean: known(mean),
      share: known(share),
    })),
    cells: cells.map((cell) => cellReport(cell, baseRate(cell.horizon))),
  };
}
