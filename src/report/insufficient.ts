import { isoDate } from '../core/civil-dates.ts';
import { roles } from '../market/series.ts';
import { plural } from '../signals/words.ts';
import { isGiven } from '../verdict/composite.ts';
import type { Evaluation } from '../verdict/evaluation.ts';
import { thresholds } from '../verdict/verdict.ts';

const repeated = 5;

/** Why there is no verdict on the last session, in sentences without full stops. */
export function insufficientBecause(evaluation: Evaluation): string[] {
  const { market, runs, gate, frozen, verdict, t, staleBy } = evaluation;
  const because: string[] = [];
  if (staleBy !== null) {
    const lasts = roles.map((role) => market.own[role].days.at(-1) ?? 0);
    const last = isoDate(market.days[t] ?? 0);
    const behind = roles.filter((_, i) => lasts[i] === Math.min(...lasts)).map((role) => market.labels[role].name);
    because.push(
      `the last common session is ${last}, ${plural(staleBy, 'session')} before ${isoDate(market.asOf)} (${behind.join(', ')} ends there)`,
    );
  }
  if (frozen[t] === 1) {
    const still = roles.filter((role) =>
      market[role].subarray(t - repeated + 1, t + 1).every((x) => x === market[role][t]),
    );
    because.push(
      `the ${still.map((role) => market.labels[role].name).join(' and the ')} has repeated one close for ${repeated} sessions or more`,
    );
  }
  if (Number.isNaN(gate.rank[t]))
    because.push('the lead over 21 sessions cannot be ranked: 273 common sessions are needed');
  const correlation = runs.find(({ signal }) => signal.id === 'correlation');
  if (correlation && Number.isNaN(correlation.columns.score[t])) {
    const { reason } = correlation.signal.reading(correlation.columns, t, market, correlation.params);
    because.push(`the correlation is unknown: ${reason}`);
  }
  const coverage = verdict.coverage[t] ?? 0;
  if (!(coverage >= thresholds.leastCoverage)) {
    const unknown = runs
      .filter((run) => isGiven(run, t) && Number.isNaN(run.columns.score[t]))
      .map(({ signal }) => signal.noun);
    because.push(
      `only ${(coverage * 100).toFixed(0)}% of the weight is known, 60% is needed: unknown are ${unknown.join(', ')}`,
    );
  }
  return because;
}
