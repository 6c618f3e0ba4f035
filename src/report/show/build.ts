import { isoDate } from '../../dates/civil-dates.ts';
import type { SignalHistory, SignalHorizon, SignalJudgement } from '../../judgement/signal-judgement.ts';
import type { Cell, SignalDetails } from '../../signals/details/detail-table.ts';
import { signalRecordReport } from '../backtest/signal-build.ts';
import { finiteOrNull } from '../finite-or-null.ts';
import { noteReport } from '../note.ts';
import { schemaVersion } from '../schema-version.ts';
import type { ShowReport } from './schema.ts';

export interface ShowContext {
  version: string;
  /** ISO instant. */
  generatedAt: string;
  sample: boolean;
  inputs: ShowReport['inputs'];
}

/** A report, and the number of rows of each table on a screen. */
export interface Shown {
  report: ShowReport;
  details: SignalDetails;
}

const horizonReport = ({ baseRate, ...record }: SignalHorizon): ShowReport['record'][number] => ({
  ...signalRecordReport(record),
  baseRate: finiteOrNull(baseRate),
});

const historyReport = ({ days, values, scores }: SignalHistory): ShowReport['history'] =>
  Array.from(days, (day, i) => ({
    date: isoDate(day),
    value: finiteOrNull(values[i]),
    score: finiteOrNull(scores[i]),
  }));

const figure = (cell: Cell) => (typeof cell === 'number' ? finiteOrNull(cell) : cell);

const tableReport = ({ id, title, columns, rows, notes = [] }: SignalDetails['tables'][number]) => ({
  ...{ id, title, columns: columns.map(({ id: key, title: name, as }) => ({ id: key, title: name, as })) },
  rows: rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, figure(cell)]))),
  notes: [...notes],
});

function signalPart({ signal, params, snapshot }: SignalJudgement): ShowReport['signal'] {
  const { id, title, family, weight, unit, value, score, stance, reason, because, evidence } = snapshot;
  const { needs, claim, sources } = signal;
  return {
    ...{ id, title, family, weight, unit, params: params as Record<string, unknown> },
    ...{ needs: [...needs], hint: snapshot.hint, claim, sources: [...sources] },
    ...{ value: finiteOrNull(value), score: finiteOrNull(score), stance, reason, because, evidence },
  };
}

/** The report of `rotation show`. */
export function showReport(judgement: SignalJudgement, context: ShowContext): Shown {
  const { details, labels } = judgement;
  const { hasGrowth = true } = labels;
  const report: ShowReport = {
    schemaVersion,
    program: { name: 'rotation', version: context.version },
    ok: true,
    asOf: isoDate(judgement.asOf),
    generatedAt: context.generatedAt,
    sample: context.sample,
    labels: { large: { ...labels.large }, small: { ...labels.small }, growth: hasGrowth ? { ...labels.growth } : null },
    signal: signalPart(judgement),
    session: isoDate(judgement.day),
    says: details.says,
    rule: details.rule,
    turningPoints: judgement.turningPoints.map((point) => ({ ...point })),
    otherTurningPoints: details.otherTurningPoints ?? null,
    tables: details.tables.map(tableReport),
    notes: [...(details.notes ?? [])],
    record: judgement.record.map(horizonReport),
    history: historyReport(judgement.history),
    inputs: context.inputs,
    warnings: judgement.warnings.map(noteReport),
    dataNotes: judgement.notes.map(noteReport),
  };
  return { report, details };
}
