import { isoDate } from '../../dates/civil-dates.ts';
import { defaultHorizons } from '../../judgement/names.ts';
import { forwardOrders } from '../../judgement/record/forward-orders.ts';
import { type SignalPart, signalRecords } from '../../judgement/record/signal-record.ts';
import type { Market } from '../../market/market.ts';
import { smallOverLarge } from '../../signals/market-columns.ts';
import type { SignalRun } from '../../signals/run.ts';
import type { SignalDetails } from '../../signals/signal.ts';
import { valueAt } from '../../stats/value-at.ts';
import { signalReport } from '../check/signal.ts';
import { finiteOrNull } from '../finite-or-null.ts';
import { noteReport } from '../note.ts';
import { schemaVersion } from '../schema-version.ts';
import type { ShowReport } from './schema.ts';
import { turnsOf } from './turns.ts';

export interface ShowContext {
  version: string;
  /** ISO instant. */
  generatedAt: string;
  sample: boolean;
  inputs: ShowReport['inputs'];
}

/** A report, and how many rows of each of its tables a screen shows. */
export interface Shown {
  report: ShowReport;
  details: SignalDetails;
}

const sessionsInYear = 252;

function recordReport(part: SignalPart, horizon: number, { days }: Market): ShowReport['trackRecord'][number] {
  const { rows, sessions, rankCorrelation, interval, byStance } = part;
  const ahead = byStance.reduce((sum, one) => sum + (one.sessions > 0 ? one.share * one.sessions : 0), 0);
  return {
    horizon,
    from: rows && isoDate(valueAt(days, rows[0])),
    to: rows && isoDate(valueAt(days, rows[1])),
    sessions,
    rankCorrelation: finiteOrNull(rankCorrelation),
    interval95: [finiteOrNull(interval[0]), finiteOrNull(interval[1])],
    baseRate: finiteOrNull(ahead / sessions),
    byStance: byStance.map((one) => ({ ...one, mean: finiteOrNull(one.mean), share: finiteOrNull(one.share) })),
  };
}

const trackRecordOf = (score: Float64Array, market: Market): ShowReport['trackRecord'] => {
  const ratio = smallOverLarge(market);
  const [records = []] = signalRecords([score], ratio, forwardOrders(ratio, defaultHorizons));
  return records.map(({ horizon, all }) => recordReport(all, horizon, market));
};

function historyOf({ columns: { value, score } }: SignalRun, { days }: Market, t: number, sessions: number) {
  const from = Math.max(0, t - sessions + 1);
  return Array.from(days.subarray(from, t + 1), (day, i) => ({
    date: isoDate(day),
    value: finiteOrNull(valueAt(value, from + i)),
    score: finiteOrNull(valueAt(score, from + i)),
  }));
}

const cell = (figure: string | number | boolean | null) => (typeof figure === 'number' ? finiteOrNull(figure) : figure);

const rowReport = (row: Readonly<Record<string, string | number | boolean | null>>) =>
  Object.fromEntries(Object.entries(row).map(([key, figure]) => [key, cell(figure)]));

/** One signal in full on the last session. */
export async function buildShow(run: SignalRun, market: Market, context: ShowContext): Promise<Shown> {
  const { signal, columns, params } = run;
  const t = market.days.length - 1;
  const { id, title, family, weight, value, unit, score, stance, reason, because, evidence, supply } = signalReport(
    run,
    market,
    t,
  );
  const response = stance === 'unknown' ? null : (signal.turningPoints?.(columns, t, market, params) ?? null);
  const details: SignalDetails = (await signal.details?.(columns, t, market, params)) ?? {
    says: reason === null ? `${because}.` : `Unknown: ${reason}.`,
    rule: '',
    tables: [],
  };
  const { labels } = market;
  const report: ShowReport = {
    schemaVersion,
    program: { name: 'rotation', version: context.version },
    ok: true,
    asOf: isoDate(market.asOf),
    generatedAt: context.generatedAt,
    sample: context.sample,
    labels: { large: { ...labels.large }, small: { ...labels.small }, growth: { ...labels.growth } },
    signal: {
      ...{ id, title, family, weight, unit, params: params as Record<string, unknown> },
      ...{ needs: [...signal.needs], supply, claim: signal.claim, sources: [...signal.sources] },
      ...{ value, score, stance, reason, because, evidence },
    },
    session: isoDate(valueAt(market.days, t)),
    says: details.says,
    rule: details.rule,
    turns: response ? turnsOf(response, market, t, valueAt(columns.value, t), valueAt(columns.score, t)) : [],
    otherwiseTurns: details.turns ?? null,
    tables: details.tables.map((table) => ({
      id: table.id,
      title: table.title,
      columns: table.columns.map(({ id: key, title: name, as }) => ({ id: key, title: name, as })),
      rows: table.rows.map(rowReport),
      notes: [...(table.notes ?? [])],
    })),
    notes: [...(details.notes ?? [])],
    trackRecord: trackRecordOf(columns.score, market),
    history: historyOf(run, market, t, details.chart ?? sessionsInYear),
    inputs: context.inputs,
    warnings: market.notes.filter(({ severity }) => severity === 'warning').map(noteReport),
    notesOnData: market.notes.filter(({ severity }) => severity === 'info').map(noteReport),
  };
  return { report, details };
}
