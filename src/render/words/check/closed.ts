import type { Report } from '../../../report/check/schema.ts';
import { compositeText, stateWords } from '../../../report/verdict-words.ts';
import { fiveYears, gateLookback } from '../../../signals/names.ts';
import { percent } from '../../../words/numbers.ts';
import { ledWords } from './leads.ts';

/** A percentile in whole percent, never rounded up to the one that opens the gate. */
const share = (rank: number) => percent(Math.floor(rank * 100 + 1e-9) / 100, 0);

/** The period in which the lead has its percentile: five years, or a shorter history. */
export const ranked = ({ market }: Report) =>
  market.sessions < fiveYears.window + gateLookback ? `since ${market.first}` : 'in five years';

/** The first unmet condition of a rotation. */
function missingWords(report: Report): string {
  const { gate, rules, market } = report;
  const { percentile, lead21, overGrowth21 } = gate;
  const rank = percentile ?? 0;
  const needed = share(rules.gate.openPercentile);
  if (rank < 0.01)
    return `, among the weakest 1% of such periods ${ranked(report)}; a rotation needs the top ${percent(1 - rules.gate.openPercentile, 0)}`;
  if (rank < rules.gate.openPercentile)
    return `, stronger than ${share(rank)} of such periods ${ranked(report)}; a rotation needs ${needed}`;
  if ((lead21 ?? 0) < rules.gate.minLead) return `; a rotation needs ${percent(rules.gate.minLead)}`;
  if (market.growth !== null && (overGrowth21 ?? 0) <= 0)
    return `, but not the ${market.growth.label}: a rotation leads both`;
  return '';
}

function underneath({ verdict, rules }: Report): string {
  const state = verdict.ifRotation ?? 'undecided';
  return `their average of ${compositeText(verdict.composite ?? 0, rules.verdict)} would ${state === 'undecided' ? 'be' : 'say'} ${stateWords[state]}`;
}

/** Why no rotation is under way, and what the bars would call one. */
export function closedWords(report: Report): string {
  return (
    `Small caps ${ledWords(report)} over ${gateLookback} trading days${missingWords(report)}. ` +
    `Until one starts the bars do not count (if they did, ${underneath(report)}). This describes the last month; it is no forecast.`
  );
}
