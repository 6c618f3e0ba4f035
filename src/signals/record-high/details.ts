import { isoDate } from '../../dates/civil-dates.ts';
import type { Market } from '../../market/market.ts';
import { valueAt } from '../../stats/value-at.ts';
import { plural } from '../../words/counts.ts';
import { level, percent as percentWords, signedPercent } from '../../words/numbers.ts';
import { aheadColumns, percent, text, whole } from '../details/columns.ts';
import type { SignalDetails } from '../details/detail-table.ts';
import type { SignalColumns, SignalReading } from '../signal.ts';
import { recordEvidence, recordOrdinal, standingOn } from './evidence.ts';
import type { RecordHighParams } from './watches.ts';

/** Every earlier watch with the returns after it, and the open one so far. */
export function recordHighDetails(
  _columns: SignalColumns,
  t: number,
  market: Market,
  params: RecordHighParams,
  { reason }: SignalReading,
): SignalDetails {
  const { drought, watchSessions, minHistory, failureDepth, failureWindow, confirmedFrom } = params;
  const { large, small } = market.labels;
  const standing = standingOn(market, t, params);
  const { own, open } = standing;
  const evidence = recordEvidence(market, t, standing, params);
  const since = open && isoDate(valueAt(own.days, open.opened));
  const says =
    open === null || reason !== null
      ? `No score: ${reason}.`
      : `The ${small.name} closed at a record on ${since}, the first in ${plural(evidence.drought ?? 0, 'session')} (the old one: ` +
        `${level(evidence.oldRecord ?? Number.NaN)} of ${evidence.oldRecordOn}). ${plural(open.session, 'session')} later it has had ` +
        `${plural(recordOrdinal(standing), 'record close')}; its lowest close was ${signedPercent(evidence.lowest ?? Number.NaN)} against the old record.`;
  return {
    says,
    rule:
      `the first record close in ${plural(drought, 'session')} is watched for ${watchSessions} sessions: -1 after a close over ${percentWords(failureDepth, 0)} below the old record in the ` +
      `first ${failureWindow}, until a close at or above it; otherwise +0.50, and from session ${confirmedFrom} on +1 while every close has been at or above it, ` +
      `0 once one has not. Unknown with fewer than ${plural(minHistory, 'session')} of history`,
    otherTurningPoints: open
      ? `no close in this case, which ends with its session ${watchSessions - 1}`
      : `a record close after ${plural(drought, 'session')} without one; so far ${evidence.sessionsSinceRecord}`,
    chart: 1260,
    tables: [
      {
        id: 'cases',
        title: `Earlier records after a drought, and the ${small.name} less the ${large.name} after the opening (points)`,
        columns: [
          text('opened', 'opened'),
          whole('drought', 'drought'),
          percent('depth', 'depth', { decimals: 0 }),
          text('failed', 'failed'),
          percent('lowest', 'lowest', { decimals: 1 }),
          ...aheadColumns(market.labels),
        ],
        rows: evidence.earlier.map((row) => ({ ...row })).reverse(),
        notes: evidence.earlier.some(({ shortHistory }) => shortHistory)
          ? [`The file begins on ${evidence.fileSince}: its first records are those since then only.`]
          : [],
      },
    ],
  };
}
