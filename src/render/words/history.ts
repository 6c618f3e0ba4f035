import type { HistoryReport } from '../../report/history/schema.ts';
import { stateWords } from '../../report/verdict-words.ts';
import { plural } from '../../words/counts.ts';
import { percent } from '../../words/numbers.ts';

/** What the verdicts of a history come to: the last one and since when, then the share of each, the largest first. */
export function historySummary({ summary, sessions }: HistoryReport): string[] {
  const { first, last, since, changes, states } = summary;
  const total = summary.sessions;
  const shares = states
    .filter((one) => one.sessions > 0)
    .sort((a, b) => b.sessions - a.sessions)
    .map((one) => `${stateWords[one.state]} ${percent(one.sessions / total, 0)}`);
  const state = sessions.at(-1)?.state;
  return [
    ...(state === undefined ? [] : [`On ${last} the verdict is ${stateWords[state]}, since ${since}.`]),
    `Of ${plural(total, 'trading day')} from ${first}: ${shares.join(', ')}; the verdict changed ${changes === 1 ? 'once' : plural(changes, 'time')}.`,
    ...(states.some((one) => one.state === 'no-rotation' && one.sessions > 0)
      ? ['Without a rotation the average of the signals does not count.']
      : []),
  ];
}
