import { isoDate } from '../../dates/civil-dates.ts';
import { type Role, roles } from '../../series/series.ts';
import { plural } from '../../words/counts.ts';
import { fetchCommand } from '../../words/fetch-command.ts';
import { listWords } from '../../words/list-words.ts';
import type { Evaluation } from '../evaluation.ts';
import { isAvailable, isNotApplicable } from './composite.ts';

/** The last day of a file of an index. */
export interface FileEnd {
  role: Role;
  /** In days since 1970-01-01. */
  last: number;
}

const repeated = 5;

/** The indices whose files have nothing after the last common session. */
function endingFirst({ market, t }: Evaluation, fileEnds: readonly FileEnd[]): Role[] {
  const last = market.days[t] ?? 0;
  const ends = (role: Role) => fileEnds.filter((end) => end.role === role);
  return roles.filter((role) => ends(role).length > 0 && ends(role).every((end) => end.last <= last));
}

/** "the Russell 2000 ends there: rotation data fetch --into DIR" */
function endsThere(roles: readonly Role[], { market }: Evaluation): string {
  if (roles.length === 0) return '';
  const again = (it: string) => (market.labels.isUs ? fetchCommand(market.folder) : `download ${it} again`);
  if (roles.length === 3) return ` (all three end there: ${again('them')})`;
  const names = roles.map((role) => `the ${market.labels[role].name}`);
  return ` (${listWords(names)} ${names.length === 1 ? `ends there: ${again('it')}` : `end there: ${again('them')}`})`;
}

/**
 * Why there is no verdict on the last session, in sentences without full stops.
 *
 * @param fileEnds - last days of the files that were read
 */
export function insufficientReasons(evaluation: Evaluation, fileEnds: readonly FileEnd[]): string[] {
  const { market, runs, gate, stalePrices, rules, verdict, t, staleBy } = evaluation;
  const { minCoverage } = rules.verdict;
  const because: string[] = [];
  if (staleBy !== null) {
    const last = isoDate(market.days[t] ?? 0);
    const behind = endsThere(endingFirst(evaluation, fileEnds), evaluation);
    because.push(
      `the last common session is ${last}, ${plural(staleBy, 'session')} before ${isoDate(market.asOf)}${behind}`,
    );
  }
  if (stalePrices[t] === 1) {
    const still = roles.filter((role) =>
      market[role].subarray(t - repeated + 1, t + 1).every((x) => x === market[role][t]),
    );
    const names = listWords(still.map((role) => `the ${market.labels[role].name}`));
    const have = still.length === 1 ? 'has' : 'have';
    because.push(`${names} ${have} repeated one close for ${repeated} sessions or more`);
  }
  if (Number.isNaN(gate.percentile[t]))
    because.push('the lead over 21 sessions cannot be ranked: 273 common sessions are needed');
  const correlation = runs.find(({ signal }) => signal.id === 'correlation');
  if (correlation && Number.isNaN(correlation.columns.score[t])) {
    const { reason } = correlation.signal.reading(correlation.columns, t, market, correlation.params);
    because.push(`the correlation is unknown: ${reason}`);
  }
  const coverage = verdict.coverage[t] ?? 0;
  if (Number.isNaN(coverage)) because.push('no signal with a weight above 0 has data');
  if (coverage < minCoverage) {
    const unknown = runs
      .filter((run) => isAvailable(run, t) && !isNotApplicable(run, t) && Number.isNaN(run.columns.score[t]))
      .map(({ signal }) => signal.noun);
    because.push(
      `only ${Math.floor(coverage * 100)}% of the weight is known, ${Number((minCoverage * 100).toPrecision(6))}% is needed: unknown are ${listWords(unknown)}`,
    );
  }
  return because;
}
