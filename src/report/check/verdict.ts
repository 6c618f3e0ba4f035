import { isoDate } from '../../dates/civil-dates.ts';
import { confidence, type Standing } from '../../judgement/confidence.ts';
import type { Evaluation } from '../../judgement/evaluation.ts';
import { headlineHorizon, type State } from '../../judgement/names.ts';
import { cellFor, type TrackRecord } from '../../judgement/record/record.ts';
import type { Flag } from '../../judgement/risk-notes.ts';
import { risksOf } from '../../judgement/risks.ts';
import { sensitivity } from '../../judgement/sensitivity.ts';
import { changes } from '../../judgement/turning-points.ts';
import { isGiven } from '../../judgement/verdict/composite.ts';
import { runStart, stateAt } from '../../judgement/verdict/state.ts';
import type { Market } from '../../market/market.ts';
import { valueAt } from '../../stats/value-at.ts';
import { finiteOrNull } from '../finite-or-null.ts';
import { insufficientBecause } from './insufficient.ts';
import type { Report } from './schema.ts';

const dateAt = (market: Market, t: number) => isoDate(valueAt(market.days, t));

/** What the history says of the verdict, at the horizon that the confidence goes by. */
function standingOf(record: TrackRecord, state: State): Standing {
  const cell = cellFor(record, state, headlineHorizon);
  if (!cell || Number.isNaN(cell.p)) return 'no-track-record';
  if (!cell.toldApart) return 'record-not-told-apart';
  return cell.asClaimed ? 'as-claimed' : 'record-against-claim';
}

/** The verdict on the last session, and what it rests on. */
export function verdictReport(
  evaluation: Evaluation,
  record: TrackRecord,
  { inputs, flags = [] }: { inputs: Report['inputs']; flags?: readonly Flag[] | undefined },
): Report['verdict'] {
  const { market, runs, verdict, pricesAlone, t, staleBy } = evaluation;
  const state: State = staleBy === null ? stateAt(verdict.state, t) : 'insufficient-data';
  const start = staleBy === null ? runStart(verdict.state, t) : t;
  const before = staleBy === null ? start - 1 : t;
  const variants = sensitivity(evaluation);
  const turned = variants.variants.filter((variant) => variant.state !== state);
  const alone = staleBy === null ? stateAt(pricesAlone.state, t) : 'insufficient-data';
  const composite = valueAt(verdict.composite, t);
  const support = valueAt(verdict.support, t);
  const given = runs.filter((run) => isGiven(run, t));
  const graded = confidence({
    state,
    composite,
    agreement: valueAt(verdict.agreement, t),
    coverage: valueAt(verdict.coverage, t),
    pricesAlone: alone,
    record: standingOf(record, state),
    risks: risksOf(evaluation, flags),
  });
  return {
    state,
    reasons: state === 'insufficient-data' ? insufficientBecause(evaluation, inputs) : [],
    since: dateAt(market, start),
    sessions: t - start + 1,
    composite: finiteOrNull(composite),
    confidence: graded.confidence,
    confidenceBecause: graded.because,
    previous:
      before < 0
        ? null
        : { state: stateAt(verdict.state, before), since: dateAt(market, runStart(verdict.state, before)) },
    pricesAlone: { state: alone, composite: finiteOrNull(valueAt(pricesAlone.composite, t)) },
    known: given.filter(({ columns }) => !Number.isNaN(valueAt(columns.score, t))).length,
    enabled: given.length,
    coverage: finiteOrNull(valueAt(verdict.coverage, t)),
    agreement: finiteOrNull(valueAt(verdict.agreement, t)),
    support: Number.isNaN(support) ? 'price only' : support < 0 ? 'price without fundamentals' : 'fundamentals',
    sensitivity: {
      holds: variants.holds,
      of: variants.variants.length,
      failsWithout: turned.flatMap(({ without }) => without ?? []),
      turnedBy: turned.map(({ name, state: other }) => ({ variant: name, state: other })),
      heldBy: variants.variants.filter((variant) => !turned.includes(variant)).map(({ name }) => name),
    },
    changes: state === 'insufficient-data' ? [] : changes(evaluation),
  };
}
