import { isoDate } from '../../dates/civil-dates.ts';
import type { Judgement } from '../../judgement/judgement.ts';
import { dateOrNull } from '../date-or-null.ts';
import { finiteOrNull } from '../finite-or-null.ts';
import type { Report } from './schema.ts';

type VerdictReport = Report['verdict'];

function sensitivityReport({ verdict: { state }, sensitivity }: Judgement): VerdictReport['sensitivity'] {
  const { agreeing, variants } = sensitivity;
  const turned = variants.filter((variant) => variant.state !== state);
  return {
    agreeing,
    variants: variants.length,
    dependsOn: turned.flatMap(({ without }) => without ?? []),
    changedBy: turned.map((variant) => ({ variant: variant.name, state: variant.state })),
    unchangedBy: variants.filter((variant) => variant.state === state).map(({ name }) => name),
  };
}

/** The verdict in JSON, with sensitivity and turning points. */
export function verdictReport(judgement: Judgement): VerdictReport {
  const { verdict, turningPoints } = judgement;
  const { state, sessions, previous, withoutByHand, pricesAlone, known, support } = verdict;
  return {
    state,
    reasons: [...verdict.insufficientBecause],
    since: dateOrNull(verdict.since),
    sessions,
    sinceReason: withoutByHand && 'a P/E on the command line has no history',
    composite: finiteOrNull(verdict.composite),
    confidence: verdict.confidence,
    confidenceReasons: [...verdict.confidenceReasons],
    previous: previous && { state: previous.state, since: isoDate(previous.since) },
    withoutByHand: withoutByHand && {
      state: withoutByHand.state,
      composite: finiteOrNull(withoutByHand.composite),
      since: isoDate(withoutByHand.since),
      sessions: withoutByHand.sessions,
    },
    pricesAlone: { state: pricesAlone.state, composite: finiteOrNull(pricesAlone.composite) },
    ifRotation: verdict.ifRotation,
    known,
    available: verdict.available,
    coverage: finiteOrNull(verdict.coverage),
    agreement: finiteOrNull(verdict.agreement),
    support,
    sensitivity: sensitivityReport(judgement),
    turningPoints: [...turningPoints],
  };
}
