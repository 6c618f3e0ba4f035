import { isoDate } from '../../dates/civil-dates.ts';
import type { Market } from '../../market/market.ts';
import { cellFor, type TrackRecord } from '../../judgement/record/record.ts';
import { changes } from '../../judgement/turning-points.ts';
import { isGiven } from '../../judgement/verdict/composite.ts';
import { confidence, type Standing } from '../../judgement/confidence.ts';
import type { Evaluation } from '../../judgement/evaluation.ts';
import type { Flag } from '../../judgement/risk-notes.ts';
import { risksOf } from '../../judgement/risks.ts';
import { sensitivity } from '../../judgement/sensitivity.ts';
import { runStart, type State, stateAt } from '../../judgement/verdict/state.ts';
import { insufficientBecause } from './insufficient.ts';
import type { Report } from './schema.ts';
import { headlineHorizon } from '../../render/words/record.ts';

const at = (column: ArrayLike<number>, t: number) => column[t] ?? Number.NaN;
const known = (x: number) => (Number.isFinite(x) ? x : null);
const dateAt = (market: Market, t: number) => isoDate(at(market.days, t));

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
  const composite = at(verdict.composite, t);
  const support = at(verdict.support, t);
  const given = runs.filter((run) => isGiven(run, t));
  const graded = confidence({
    state,
    composite,
    agreement: at(verdict.agreement, t),
    coverage: at(verdict.coverage, t),
    pricesAlone: alone,
    record: standingOf(record, state),
    risks: risksOf(evaluation, flags),
  });
  return {
    state,
    reasons: state === 'insufficient-data' ? insufficientBecause(evaluation, inputs) : [],
    since: dateAt(market, start),
    sessions: t - start + 1,
    composite: known(composite),
    confidence: graded.confidence,
    confidenceBecause: graded.because,
    previous:
      before < 0
        ? null
        : { state: stateAt(verdict.state, before), since: dateAt(market, runStart(verdict.state, before)) },
    pricesAlone: { state: alone, composite: known(at(pricesAlone.composite, t)) },
    known: given.filter(({ columns }) => !Number.isNaN(at(columns.score, t))).length,
    enabled: given.length,
    coverage: known(at(verdict.coverage, t)),
    agreement: known(at(verdict.agreement, t)),
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
