import type { Market } from '../market/market.ts';
import { hasGrowth, type Labels } from '../series/labels.ts';
import type { QualityNote } from '../series/quality-note.ts';
import type { SignalDetails } from '../signals/details/detail-table.ts';
import { smallOverLarge } from '../signals/market-columns.ts';
import type { SignalRun } from '../signals/run.ts';
import type { Signal } from '../signals/signal.ts';
import { valueAt } from '../stats/value-at.ts';
import { defaultHorizons } from './names.ts';
import { type SignalRecord, signalRecords } from './record/signal-record.ts';
import { type SignalSnapshot, signalSnapshot } from './signal-snapshot.ts';
import { type SignalTurningPoint, signalTurningPoints } from './signal-turning-points.ts';

/** What followed the scores of a signal after one horizon. */
export interface SignalHorizon extends SignalRecord {
  /** Share of all these sessions after which small was ahead; NaN where there is none. */
  baseRate: number;
}

/** The last sessions of a signal, as columns of one length. */
export interface SignalHistory {
  days: Int32Array;
  values: Float64Array;
  scores: Float64Array;
}

/** One signal in full on the last session of a market. */
export interface SignalJudgement {
  asOf: number;
  signal: Signal;
  /** Parameters in force. */
  params: unknown;
  /** The last session, in days since 1970-01-01. */
  day: number;
  snapshot: SignalSnapshot;
  details: SignalDetails;
  turningPoints: readonly SignalTurningPoint[];
  record: readonly SignalHorizon[];
  history: SignalHistory;
  labels: Labels;
  warnings: readonly QualityNote[];
  notes: readonly QualityNote[];
}

const sessionsInYear = 252;

/** Graded on the sessions on which prices alone give a verdict, as in the whole record. */
function trackRecord({ columns: { score }, signal: { pieces } }: SignalRun, market: Market, state: Uint8Array) {
  const graded = { days: market.days, state, ratio: smallOverLarge(market) };
  const [records = []] = signalRecords([{ score, ...(pieces && { pieces }) }], graded, defaultHorizons);
  return records.map((record): SignalHorizon => {
    const ahead = record.byStance.reduce((sum, one) => sum + (one.sessions > 0 ? one.share * one.sessions : 0), 0);
    return { ...record, baseRate: ahead / record.sessions };
  });
}

/** Details of a signal without its own: the sentence of its row. */
const plainDetails = ({ reason, because }: SignalSnapshot): SignalDetails => ({
  says: reason === null ? `${because}.` : `Unknown: ${reason}.`,
  rule: '',
  tables: [],
});

function turningPoints({ signal, columns, params }: SignalRun, market: Market, snapshot: SignalSnapshot, t: number) {
  if (snapshot.stance === 'unknown') return [];
  const figures = signal.turningPoints?.(columns, t, market, params);
  return figures ? signalTurningPoints(figures, market, t, snapshot.value, snapshot.score) : [];
}

/** Whether a note is of a series that the signal reads, or of none in particular. */
function concerns({ role, file }: QualityNote, { needs }: Signal, { macro }: Market): boolean {
  if (role !== undefined) return needs.includes(role);
  const others = [...macro].filter(([id]) => !needs.includes(id)).flatMap(([, { origins }]) => origins);
  return !others.some((origin) => origin.file === file);
}

/**
 * Everything about one signal on the last session.
 *
 * @param state - codes of the verdict on prices alone
 */
export async function signalJudgement(run: SignalRun, market: Market, state: Uint8Array): Promise<SignalJudgement> {
  const { signal, columns, params } = run;
  const t = market.days.length - 1;
  const snapshot = signalSnapshot(run, market, t);
  const isLacking = !hasGrowth(market.labels) && signal.needs.includes('growth');
  const found = isLacking ? undefined : await signal.details?.(columns, t, market, params, snapshot);
  const details = found ?? plainDetails(snapshot);
  const own = market.notes.filter((note) => concerns(note, signal, market));
  const from = Math.max(0, t - (details.chart ?? sessionsInYear) + 1);
  return {
    ...{ asOf: market.asOf, signal, params },
    day: valueAt(market.days, t),
    snapshot,
    details,
    turningPoints: turningPoints(run, market, snapshot, t),
    record: trackRecord(run, market, state),
    history: {
      days: market.days.subarray(from, t + 1),
      values: columns.value.subarray(from, t + 1),
      scores: columns.score.subarray(from, t + 1),
    },
    labels: market.labels,
    warnings: [...own.filter(({ severity }) => severity === 'warning'), ...(snapshot.warnings ?? [])],
    notes: own.filter(({ severity }) => severity === 'info'),
  };
}
