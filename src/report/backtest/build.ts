import { isoDate } from '../../dates/civil-dates.ts';
import type { Evaluation } from '../../judgement/evaluation.ts';
import { gradedStates, states } from '../../judgement/names.ts';
import { type ForwardOrder, forwardOrders } from '../../judgement/record/forward-orders.ts';
import { mediansAfter } from '../../judgement/record/median.ts';
import type { Graded } from '../../judgement/record/outcomes.ts';
import { type TrackRecord, trackRecord } from '../../judgement/record/record.ts';
import { drawn } from '../../judgement/record/resampled.ts';
import { type CodedSpells, codedSpells } from '../../judgement/record/runs.ts';
import { type SignalPart, signalRecords } from '../../judgement/record/signal-record.ts';
import { code } from '../../judgement/verdict/state.ts';
import { isEverGiven } from '../../judgement/verdict/verdict.ts';
import { smallOverLarge } from '../../signals/market-columns.ts';
import type { Random } from '../../stats/random.ts';
import { finiteOrNull } from '../finite-or-null.ts';
import { noteReport } from '../note.ts';
import { recordReport } from '../record/build.ts';
import { recordSentence } from '../record/words.ts';
import { schemaVersion } from '../schema-version.ts';
import type { BacktestPart, BacktestReport } from './schema.ts';
import { noVerdicts, verdictDays } from './span.ts';

/** What is graded, and how. */
export interface BacktestSettings {
  graded: BacktestReport['graded'];
  /** First and last day whose verdicts count; days since 1970-01-01. */
  from?: number | undefined;
  to?: number | undefined;
  horizons: readonly number[];
  /** Draws of the bootstrap beside its closed form. */
  resamples?: { draws: number; seed: number; random: Random } | undefined;
  /** Told before each of so many parts that take their time. */
  progress?: ((done: number, of: number) => void) | undefined;
}

export interface BacktestContext {
  version: string;
  /** ISO instant. */
  generatedAt: string;
  sample: boolean;
  inputs: BacktestReport['inputs'];
}

const pair = ([low, high]: readonly [number, number]): [number | null, number | null] => [
  finiteOrNull(low),
  finiteOrNull(high),
];

/** The verdicts on the sessions that count: on the others there is none. */
function stateBetween(state: Uint8Array, days: Int32Array, from = -Infinity, to = Infinity): Uint8Array {
  return state.map((verdict, t) => ((days[t] ?? 0) >= from && (days[t] ?? 0) <= to ? verdict : 0));
}

function statesReport({ starts, ends, codes }: CodedSpells): BacktestReport['states'] {
  const spells = Array.from(codes, (verdict, i) => ({ verdict, sessions: (ends[i] ?? 0) - (starts[i] ?? 0) }));
  const sessionsOf = (those: typeof spells) => those.reduce((sum, { sessions }) => sum + sessions, 0);
  const judged = sessionsOf(spells.filter(({ verdict }) => verdict !== 0));
  return gradedStates.map((state) => {
    const own = spells.filter(({ verdict }) => verdict === code(state));
    const sessions = sessionsOf(own);
    return { state, sessions, share: finiteOrNull(sessions / judged), spells: own.length };
  });
}

function drawnCells(record: TrackRecord, { resamples, progress }: BacktestSettings) {
  const { cells, horizons } = record;
  return cells.map((cell, i) => {
    const horizon = horizons.find(({ base }) => base.horizon === cell.horizon);
    if (!resamples || !horizon) return null;
    progress?.(i, cells.length);
    const { standardError, interval } = drawn(cell, horizon, resamples.draws, resamples.random);
    return { standardError: finiteOrNull(standardError), interval95: pair(interval) };
  });
}

/** Of each cell, in their order. */
function medians(graded: Graded, forwards: readonly ForwardOrder[], record: TrackRecord): (number | null)[] {
  const byHorizon = record.horizons.flatMap((ofHorizon, k) => {
    const forward = forwards[k];
    return forward ? [mediansAfter(graded, forward, ofHorizon)] : [];
  });
  return record.cells.map(({ state, horizon }) => {
    const ofHorizon = byHorizon[forwards.findIndex((forward) => forward.horizon === horizon)];
    return finiteOrNull(ofHorizon?.[code(state)] ?? Number.NaN);
  });
}

function decadesReport({ horizons }: TrackRecord): BacktestReport['decades'] {
  return horizons.flatMap(({ base: { horizon }, decades }) =>
    decades.flatMap(({ decade, byCode }) => {
      const all = byCode.reduce((a, b) => ({ rows: a.rows + b.rows, sum: a.sum + b.sum, above: a.above + b.above }));
      const line = (state: BacktestReport['decades'][number]['state'], { rows, sum, above } = all) => ({
        decade,
        horizon,
        state,
        sessions: rows,
        mean: finiteOrNull(sum / rows),
        share: finiteOrNull(above / rows),
      });
      return [line('any'), ...gradedStates.map((state) => line(state, byCode[states.indexOf(state)]))];
    }),
  );
}

const partReport = (
  { rows, sessions, rankCorrelation, interval, byStance }: SignalPart,
  days: Int32Array,
): BacktestPart => ({
  from: rows && isoDate(days[rows[0]] ?? 0),
  to: rows && isoDate(days[rows[1]] ?? 0),
  sessions,
  rankCorrelation: finiteOrNull(rankCorrelation),
  interval95: pair(interval),
  byStance: byStance.map((stance) => ({
    ...stance,
    mean: finiteOrNull(stance.mean),
    share: finiteOrNull(stance.share),
  })),
});

/** Scores on the sessions that count. */
function scoresBetween(score: Float64Array, days: Int32Array, from = -Infinity, to = Infinity): Float64Array {
  return score.map((value, t) => ((days[t] ?? 0) >= from && (days[t] ?? 0) <= to ? value : Number.NaN));
}

function signalsReport(
  { runs, market }: Evaluation,
  ratio: Float64Array,
  forwards: readonly ForwardOrder[],
  { from, to }: BacktestSettings,
) {
  const { days } = market;
  const isPart = from !== undefined || to !== undefined;
  const given = runs.filter(isEverGiven);
  const scores = given.map(({ columns: { score } }) => (isPart ? scoresBetween(score, days, from, to) : score));
  const records = signalRecords(scores, ratio, forwards);
  return given.flatMap(({ signal: { id, title } }, i) =>
    (records[i] ?? []).map(({ horizon, all, halves }) => ({
      id,
      title,
      horizon,
      all: partReport(all, days),
      halves: [partReport(halves[0], days), partReport(halves[1], days)] as [BacktestPart, BacktestPart],
    })),
  );
}

/**
 * The whole record: by verdict, signal, horizon and decade.
 *
 * @throws UserError where the settings name a span without a verdict
 */
export function buildBacktest(
  evaluation: Evaluation,
  settings: BacktestSettings,
  context: BacktestContext,
): BacktestReport {
  const { market, pricesAlone, verdict } = evaluation;
  const { days, labels } = market;
  const whole = settings.graded === 'verdict' ? verdict.state : pricesAlone.state;
  const { from, to } = settings;
  const isPart = from !== undefined || to !== undefined;
  const state = isPart ? stateBetween(whole, days, from, to) : whole;
  const spells = codedSpells(state);
  const span = verdictDays(days, spells);
  if (isPart && span.from === null) throw noVerdicts(verdictDays(days, codedSpells(whole)));
  const ratio = smallOverLarge(market);
  const graded = { days, state, ratio };
  const record = trackRecord(graded, settings.horizons);
  const forwards = forwardOrders(ratio, settings.horizons);
  const reported = recordReport(record, settings.graded);
  const draws = drawnCells(record, settings);
  const middles = medians(graded, forwards, record);
  return {
    schemaVersion,
    program: { name: 'rotation', version: context.version },
    ok: record.comparisons > 0,
    asOf: isoDate(market.asOf),
    generatedAt: context.generatedAt,
    sample: context.sample,
    labels: { large: labels.large.name, small: labels.small.name, growth: labels.growth.name },
    graded: settings.graded,
    ...span,
    knownBy: days.length > 0 ? isoDate(days.at(-1) ?? 0) : null,
    horizons: [...settings.horizons],
    states: statesReport(spells),
    comparisons: reported.comparisons,
    toldApart: reported.toldApart,
    bases: reported.bases,
    cells: reported.cells.map((cell, i) => ({
      ...cell,
      median: middles[i] ?? null,
      drawn: draws[i] ?? null,
    })),
    resamples: settings.resamples ? { draws: settings.resamples.draws, seed: settings.resamples.seed } : null,
    findings: gradedStates.map((name) => ({ state: name, text: recordSentence(reported, name) })),
    decades: decadesReport(record),
    signals: signalsReport(evaluation, ratio, forwards, settings),
    inputs: context.inputs,
    warnings: market.notes.filter(({ severity }) => severity === 'warning').map(noteReport),
    notes: market.notes.filter(({ severity }) => severity === 'info').map(noteReport),
  };
}
