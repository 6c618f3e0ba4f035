import type { Report } from '../../../report/check/schema.ts';
import { compositeText, stateWords } from '../../../report/verdict-words.ts';
import { fiveYears, gateLookback } from '../../../signals/names.ts';
import { percent } from '../../../words/numbers.ts';
import { ledWords } from './leads.ts';
import { isOld } from './verdict-line.ts';

/** A percentile in whole percent, never rounded up to the one that opens the gate. */
const share = (rank: number) => percent(Math.floor(rank * 100 + 1e-9) / 100, 0);

/** The period in which the lead has its percentile: five years, or a shorter history. */
const ranked = ({ market }: Report) =>
  market.sessions < fiveYears.window + gateLookback ? `since ${market.first}` : 'in five years';

/** The first unmet condition of a rotation. */
function missingWords(report: Report): string {
  const { gate, rules, market } = report;
  const { percentile, lead21, overGrowth21 } = gate;
  const rank = percentile ?? 0;
  const needed = share(rules.gate.openPercentile);
  if (rank < 0.01) return `, among the weakest 1% of such periods ${ranked(report)}; a rotation must beat ${needed}`;
  if (rank < rules.gate.openPercentile)
    return `, better than ${share(rank)} of such periods ${ranked(report)}; a rotation must beat ${needed}`;
  if ((lead21 ?? 0) < rules.gate.minLead) return `; a rotation needs ${percent(rules.gate.minLead)}`;
  if (market.growth !== null && (overGrowth21 ?? 0) <= 0)
    return `, but not the ${market.growth.label}: a rotation leads both`;
  return '';
}

function underneath({ verdict, rules }: Report): string {
  const average = `at ${compositeText(verdict.composite ?? 0, rules.verdict)} on average they`;
  const state = verdict.ifRotation;
  return state === null || state === 'undecided' ? `${average} are undecided` : `${average} say ${stateWords[state]}`;
}

/** Why no rotation is under way, and what the bars would call one. */
export function closedWords(report: Report): string {
  const when = isOld(report) ? ' then' : '';
  return (
    `Small caps${when} ${ledWords(report)} over ${gateLookback} trading days${missingWords(report)}. ` +
    `Until one starts the bars do not count; ${underneath(report)}.`
  );
}
