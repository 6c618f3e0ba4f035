import type { BacktestReport } from '../../report/backtest/schema.ts';
import { inSampleWords } from '../../report/record/in-sample-words.ts';
import { powerWords } from '../../report/record/words.ts';
import { count } from '../../words/counts.ts';
import { nothing, points, share, stateName } from './backtest.ts';
import { dividendWords } from './dividends.ts';

/** The sentences around the figures of the record, in every kind of text. */

export const title = ({ graded, from, to, states }: BacktestReport): string =>
  `Track record of the rules${graded === 'prices-alone' ? ' on prices alone' : ''}, ` +
  `${from ?? nothing} to ${to ?? nothing}: ${count(states.reduce((sum, { sessions }) => sum + sessions, 0))} sessions`;

/** What every reader of the figures has to know. */
export function caveats({ labels, totalReturn, from, to, knownBy, sample }: BacktestReport): string[] {
  const large = { label: labels.large, totalReturn: totalReturn.large };
  const small = { label: labels.small, totalReturn: totalReturn.small };
  const figures = `figures are log returns of the ${labels.small} less the ${labels.large}, in points (hundredths)`;
  const entry = `Each verdict is entered at the next close, and graded by what was known on ${knownBy ?? nothing}`;
  if (sample) return [`${entry}; ${figures}, of closes that were drawn at random between published year ends.`];
  const inSample = inSampleWords(labels, { from, to });
  return [`${entry}; ${figures}, ${dividendWords(large, small)}.`, ...(inSample === undefined ? [] : [inSample])];
}

/** How each block is to be read, in a line. */
export const readings = {
  calls:
    'A rotation lasts if small caps add the lead it opened with once more before they lose as much; without a trend, half do. A breakout call says it will, a relief rally call it will not.',
  tests:
    'Chosen before looking. Found: mean after the verdict less that after any session, in points. It is significant where Holm is at most 0.05: as a rule, where it exceeds what is needed.',
  cohorts:
    'Exploratory: p and needed are unadjusted, so treat nothing here as significant. "Against any" is the mean less that after any session, whose own mean stands in its line; episodes do not overlap.',
  decades:
    'First the mean after any session of the decade, in points, then what each verdict adds to it: a rule that works keeps its sign in most decades.',
  publication:
    'Sessions after 2026-01-13, the last day on which the rules were written. They are in all other blocks too, and not tested on their own. Means are plain, not less that after any session.',
  signals:
    'A positive rank correlation is what the signal claims. Pieces: independent stretches. Needed and p are unadjusted; the last column goes by Holm, which adjusts for all signals over half a year. Other horizons are exploratory.',
} as const;

/** How long rotations take to be decided. */
export function rotationSentence({ rotations }: Pick<BacktestReport, 'rotations'>): string[] {
  const { medianSessions, sessions90 } = rotations;
  if (medianSessions === null || sessions90 === null) return [];
  return [
    `Half of the rotations were decided within ${count(Math.ceil(medianSessions))} sessions, 90% within ${count(Math.ceil(sessions90))}.`,
  ];
}

/** What the tests would have found, and what drawing the bootstrap found beside them; none where there is nothing to say. */
export const testNotes = (report: BacktestReport): string[] => [
  ...[powerWords(report) ?? []].flat(),
  ...resampledWords(report),
];

function resampledWords({ resamples, cohorts, tests }: BacktestReport): string[] {
  if (resamples === null) return [];
  const found = cohorts.flatMap(({ state, horizon, resampled, difference }) => {
    const isTest = tests.some((test) => test.state === state && test.horizon === horizon);
    if (!isTest || resampled === null || difference === null) return [];
    const [low, high] = resampled.interval95;
    return [
      `${stateName(state)} ${points(difference)} (${points(low)} to ${points(high)}; ${share(resampled.otherSide)} of the resamples on the other side of 0)`,
    ];
  });
  return [
    `Bootstrap: ${count(resamples.draws)} times with seed ${resamples.seed}, in blocks: ${found.join('; ')}${found.length > 0 ? '.' : 'see --json.'}`,
  ];
}
