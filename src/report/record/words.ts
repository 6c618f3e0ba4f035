import { claimedSides, headlineHorizon, type State } from '../../judgement/names.ts';
import { count, plural } from '../../words/counts.ts';
import { listWords } from '../../words/list-words.ts';
import { percent } from '../../words/numbers.ts';
import { stateWords } from '../verdict-words.ts';
import type { CohortReport, RecordReport } from './schema.ts';

export const cellsOf = ({ cohorts }: RecordReport, state: State): CohortReport[] =>
  cohorts.filter((cell) => cell.state === state);

const significanceWords = (cell: CohortReport) => {
  if (!cell.significant) return 'not told apart';
  if (claimedSides[cell.state] === 0) return 'told apart';
  return cell.asClaimed ? 'told apart, as claimed' : 'told apart, against the claim';
};

/** Record of such verdicts over half a year, base rate first; undefined without one. */
export function recordLine(record: RecordReport, state: State, small: string): string | undefined {
  const cell = cellsOf(record, state).find(({ horizon }) => horizon === headlineHorizon);
  if (!cell) return undefined;
  const name = stateWords[state];
  if (cell.share === null || cell.baseRate === null) {
    return `no such verdict has been followed by ${headlineHorizon} sessions yet: nothing to judge it by`;
  }
  const alone = record.graded === 'prices-alone' ? ', prices alone' : '';
  const verdict = cell.p === null ? 'too short to compare' : significanceWords(cell);
  return (
    `${small} ahead ${headlineHorizon} sessions on: ${percent(cell.baseRate, 0)} of all sessions, ` +
    `${percent(cell.share, 0)} of ${name} ones (${plural(cell.independentEpisodes, 'case')}${alone}): ${verdict}`
  );
}

/** Summary of a verdict's record over all horizons, in one or two sentences. */
export function recordSentence(record: RecordReport, state: State): string {
  const compared = cellsOf(record, state).filter(({ p }) => p !== null);
  if (compared.length === 0) return 'The history is too short to compare such verdicts with the base rate.';
  const side = claimedSides[state];
  const tests = `${plural(record.comparisons, 'comparison')}, Holm`;
  const apart = compared.filter(({ significant }) => significant);
  if (apart.length > 0) {
    const where = listWords(apart.map(({ horizon }) => count(horizon)));
    const above = apart.every(({ difference }) => (difference ?? 0) > 0);
    const below = apart.every(({ difference }) => (difference ?? 0) < 0);
    const direction = above ? 'above it' : below ? 'below it' : 'on both sides of it';
    const claim =
      side === 0
        ? ''
        : apart.every(({ asClaimed }) => asClaimed)
          ? ', as the verdict claims'
          : ', against what the verdict claims';
    return `Told apart from the base rate at ${where} sessions (${tests}): ${direction}${claim}.`;
  }
  const first = `Not told apart from the base rate at any horizon (${tests})`;
  if (side === 0) return `${first}.`;
  const against = compared.filter(({ difference }) => (difference ?? 0) * side < 0).length;
  const word = side > 0 ? 'below' : 'above';
  const lean =
    2 * against > compared.length
      ? ': against the direction the verdict claims'
      : against === 0
        ? ': the direction the verdict claims'
        : '';
  const [shown, where] = against === 0 ? [compared.length, side > 0 ? 'above' : 'below'] : [against, word];
  return `${first}, and the mean ${where} it at ${shown} of ${compared.length}${lean}.`;
}
