import { thresholds } from '../../src/judgement/verdict/thresholds.ts';
import { gateDefaults } from '../../src/signals/gate.ts';
import { signals } from '../../src/signals/index.ts';
import type { Source } from '../../src/signals/signal.ts';
import { numberWord } from '../../src/words/counts.ts';
import { code, sentence, table } from './markdown.ts';
import { printed } from './printed.ts';

export function gateParagraph(): string {
  const { lookback, openPercentile, closePercentile, minLead, closeSessions } = gateDefaults;
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  return `A rotation is **under way** once the lead of small caps over large ones in ${lookback} trading days is at least ${(minLead * 100).toFixed(1)} points, beats ${percent(openPercentile)} of such periods
in five years, and small caps lead the Nasdaq too. It ends after ${numberWord(closeSessions)} trading days in a row on which the lead no longer beats ${percent(closePercentile)}, or is
gone. Until one is under way the verdict is *no rotation*: the signals are shown but do not count.`;
}

export function verdictParagraph(): string {
  const [enter, exit] = [thresholds.enter.toFixed(2), thresholds.exit.toFixed(2)];
  return `Each signal scores from -1 (relief rally) to +1 (breakout). The verdict is *breakout* once their weighted average reaches +${enter}, until it
falls below +${exit}; *relief rally* from -${enter} until it rises above -${exit}; otherwise *undecided*. A breakout that the fundamental and macro
signals contradict is shown as undecided. An unknown signal is left out of the average, never counted as neutral. If signals whose
series you have are unknown (too old, for example) and hold more than ${Math.round((1 - thresholds.minCoverage) * 100)}% of the weight, or if an index is stale, there is *insufficient data* and no verdict.`;
}

const pricesAlone = new Set(['large', 'small', 'growth']);
const named = ({ publisher, title, date }: Source) => `${publisher}, "${title}" (${date})`;

export const signalTable = () =>
  table(
    ['signal', 'on the screen', 'family', 'weight', 'reads'],
    signals.map(({ id, title, family, weight, needs }) => [
      `[${code(id)}](#${id})`,
      title,
      family,
      String(weight),
      needs.every((need) => pricesAlone.has(need)) ? 'prices alone' : needs.map(code).join(', '),
    ]),
  );

/** A paragraph for each signal, in the words of `rotation show`. */
export async function signalParagraphs(): Promise<string> {
  const paragraphs: string[] = [];
  for (const { id, claim, hint, sources } of signals) {
    const { rule } = JSON.parse(await printed(['show', id, '--json'])) as { rule: string };
    const data = hint ? `\n\n*Data:* ${sentence(hint)}` : '';
    paragraphs.push(
      `### ${id}\n\n*Claim:* ${sentence(claim)}\n\n*Rule:* ${sentence(rule)}${data}\n\n*Published in:* ${sources.map(named).join('; ')}.`,
    );
  }
  return `\n${paragraphs.join('\n\n')}\n`;
}
