import { smallOverLarge } from '../../signals/market-columns.ts';
import { recordHigh } from '../../signals/record-high/signal.ts';
import type { RecordHighParams } from '../../signals/record-high/watches.ts';
import type { RelativeStrengthParams } from '../../signals/relative-strength/evidence.ts';
import { relativeStrength } from '../../signals/relative-strength/signal.ts';
import { snappedChange } from '../../stats/returns.ts';
import { rollingMean, rollingZScore } from '../../stats/rolling/rolling-moments.ts';
import type { Evaluation } from '../evaluation.ts';
import { type CorrelationLines, correlationLines } from './correlation-lines.ts';
import { type Lead, leadsOf } from './leads.ts';
import { type OutcomeBins, outcomeBins } from './outcome-bins.ts';
import { type RecordLine, recordLine } from './record-line.ts';
import { type FirstFive, firstFiveOf, type Gaps, gapsOf } from './seasons.ts';

/** What the pictures show beyond a judgement: columns of the market's length, and figures by year. NaN is unknown. */
export interface PictureData {
  /** n common sessions, in days since 1970-01-01. */
  days: Int32Array;
  /** n logs of small over large. */
  ratio: Float64Array;
  /** The ratio against its mean of `lookback` sessions, and its change over a month. */
  strength: { lookback: number; mean: Float64Array; deviations: Float64Array; change: Float64Array };
  /** The graded column, which is of prices alone: codes of verdicts, and their weighted averages. */
  state: Uint8Array;
  composite: Float64Array;
  /** 1 while a rotation is under way. */
  gate: Uint8Array;
  /** Directions that the hysteresis keeps today, of the verdict and of prices alone: 1 breakout, -1 relief rally, 0 neither. */
  latched: { verdict: number; pricesAlone: number };
  correlation: CorrelationLines | null;
  leads: readonly Lead[];
  outcomes: OutcomeBins;
  record: RecordLine;
  firstFive: FirstFive;
  gaps: Gaps;
}

/** Everything that the pictures of a market on its last session show and its judgement does not hold. */
export function pictureData(evaluation: Evaluation): PictureData {
  const { market, runs, verdict, pricesAlone, gate, t } = evaluation;
  const ratio = smallOverLarge(market);
  const paramsOf = <P>(id: string, usual: P) => (runs.find(({ signal }) => signal.id === id)?.params as P) ?? usual;
  const { lookback } = paramsOf<RelativeStrengthParams>('relative-strength', relativeStrength.defaults);
  return {
    days: market.days,
    ratio,
    strength: {
      lookback,
      mean: rollingMean(ratio, lookback),
      deviations: rollingZScore(ratio, lookback),
      change: snappedChange(ratio, 21),
    },
    state: pricesAlone.state,
    composite: pricesAlone.composite,
    gate: gate.on,
    latched: { verdict: verdict.latched[t] ?? 0, pricesAlone: pricesAlone.latched[t] ?? 0 },
    correlation: correlationLines(evaluation),
    leads: leadsOf(evaluation),
    outcomes: outcomeBins(evaluation),
    record: recordLine(market, paramsOf<RecordHighParams>('record-high', recordHigh.defaults)),
    firstFive: firstFiveOf(evaluation),
    gaps: gapsOf(evaluation),
  };
}
