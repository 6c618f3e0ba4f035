import type { BacktestReport } from '../../report/backtest/schema.ts';
import { decidedWords } from '../../report/record/call-words.ts';
import { stateWords } from '../../report/verdict-words.ts';
import { count, plural } from '../../words/counts.ts';
import {
  correlation,
  neededCorrelation,
  nothing,
  partsOf,
  points,
  probability,
  type Row,
  stateName,
} from './backtest.ts';

/** Sessions since publication, and the yardstick, in every kind of text. */

type Publication = NonNullable<BacktestReport['sincePublication']>;

export function publicationTitle({ from, to, states }: Publication): string {
  const sessions = states.reduce((sum, one) => sum + one.sessions, 0);
  return `Since publication, ${from} to ${to}: ${plural(sessions, 'session')}`;
}

/** "Both rotations that began lasted", or how many ended in which way. */
function beganWords({ count: all, lasted, gaveBack, open }: Publication['rotations']): string {
  if (all === 0) return 'No rotation began';
  const ends = [
    { number: lasted, words: 'lasted' },
    { number: gaveBack, words: 'gave back' },
    { number: open, words: open === 1 ? 'is open' : 'are open' },
  ].filter(({ number }) => number > 0);
  const [only] = ends;
  if (only && ends.length === 1) {
    const which = all === 1 ? 'The one rotation' : all === 2 ? 'Both rotations' : `All ${count(all)} rotations`;
    return `${which} that began ${only.words}`;
  }
  return `Of ${plural(all, 'rotation')} that began, ${ends.map(({ number, words }) => `${count(number)} ${words}`).join(', ')}`;
}

/** How the rotations and calls ended that began since publication. */
export function publicationSentence({ rotations, calls }: Publication): string {
  const began = beganWords(rotations);
  const ended = calls.map(({ state, decided, right, open: undecided }) => {
    const name = stateWords[state];
    if (decided === 0) return undecided === 0 ? `no ${name} was called` : `the ${name} call is open`;
    return decidedWords(state, right, decided);
  });
  const graded = calls.some(({ decided }) => decided > 0)
    ? ' A call is graded from its own day on, a rotation from its first.'
    : '';
  return `${[began, ...ended].join('; ')}.${graded}`;
}

/** Horizons beside each other: more would not fit on a screen. */
const maxHorizons = 4;

/** Mean after each verdict since publication, and after how many sessions, by horizon; verdicts that never were have no line. */
export function publicationTables({ states, outcomes }: Publication): Row[][] {
  const horizons = [...new Set(outcomes.map(({ horizon }) => horizon))];
  const all = states.reduce((sum, one) => sum + one.sessions, 0);
  const lines = [{ state: 'any', sessions: all } as const, ...states.filter(({ sessions }) => sessions > 0)];
  const cell = (state: string, horizon: number) => {
    const outcome = outcomes.find((one) => one.state === state && one.horizon === horizon);
    return !outcome || outcome.sessions === 0 ? nothing : `${points(outcome.mean)} (${count(outcome.sessions)})`;
  };
  return partsOf(horizons, maxHorizons).map((part) => [
    ['mean points (sessions)', 'sessions', ...part.map((horizon) => `${count(horizon)} later`)],
    ...lines.map(({ state, sessions }) => [
      stateName(state),
      count(sessions),
      ...part.map((horizon) => cell(state, horizon)),
    ]),
  ]);
}

export const yardstickTitle = ({ labels }: BacktestReport): string =>
  `A yardstick: the last month of the ${labels.large}`;

/** Whether anything followed the yardstick yet. */
export const hasYardstick = ({ yardstick }: BacktestReport): boolean => yardstick.some(({ sessions }) => sessions > 0);

/** What the yardstick is, and what it stands here for. */
export const yardstickReading =
  'Part of no verdict. A month that is strong among those of five years speaks for small caps, a weak one against them; correlations are of ranks. Fixed before 1988, it earned something in most of 24 countries, in the US nothing from 2010 to 2026. Rules with a record look like this, and records end.';

/** The yardstick over each horizon, on all sessions and on those from 2010 on where they are others; no line where nothing followed yet. */
export function yardstickRows({ yardstick }: BacktestReport): Row[] {
  const shown = yardstick.filter(({ period, horizon, sessions }) => {
    const whole = yardstick.find((one) => one.period === 'all' && one.horizon === horizon);
    return sessions > 0 && (period === 'all' || sessions !== whole?.sessions);
  });
  const inOrder = shown.toSorted((a, b) => a.horizon - b.horizon);
  return [
    ['mean in points', 'correlation', 'needed', 'p', 'any', 'strong month', 'weak month'],
    ...inOrder.map((one) => [
      one.period === 'all' ? `${count(one.horizon)} sessions later` : '  from 2010 on',
      correlation(one.rankCorrelation),
      neededCorrelation(one.sessionsMissing > 0 ? null : one.needed05),
      probability(one.sessionsMissing > 0 ? null : one.p),
      points(one.mean),
      points(one.for.mean),
      points(one.against.mean),
    ]),
  ];
}
