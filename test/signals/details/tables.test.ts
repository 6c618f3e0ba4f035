import { expect, test } from 'vitest';
import { signals } from '../../../src/signals/index.ts';
import { detailsOf } from '../../helpers/markets/details-of.ts';
import { marketOf } from '../../helpers/markets/markets.ts';
import { randomMarket } from '../../helpers/markets/random-market.ts';

const months = (figure: string) => [`date text, ${figure}, score score bar`, 13] as const;
const ahead = 'ahead63 points (open), ahead126 points (open), ahead252 points (open)';

/** What each table shows: its columns with their format, decimals, bar and word for an unknown cell, and the rows on the screen. */
const expected: Record<string, readonly [columns: string, shown: number | undefined]> = {
  'correlation windows': ['sessions count, correlation number3', undefined],
  'correlation monthEnds': months('value number3'),
  'first-five-days years': [
    'year text, firstFive percent bar, wholeYear percent (open), restOfYear percent (open), smallAhead percent (-)',
    8,
  ],
  'first-five-days record': [
    'after text, years count, up count, hitRate share [low95,high95], meanWholeYear percent, meanRestOfYear percent',
    undefined,
  ],
  'opening-gap extreme': [
    `year text, gap points2, rank count, count count, ${ahead}, aheadOfLarge points (open), aheadOfGrowth points (open)`,
    undefined,
  ],
  'opening-gap years': [
    'year text, gap points2 bar, rank count, wholeYear points (open), aheadOfLarge points (open), aheadOfGrowth points (open)',
    12,
  ],
  'relative-strength monthEnds': months('value number2, ratio number4'),
  'own-strength monthEnds': months('value number2, alpha percent1, beta number'),
  'long-cycle cases': [`first text, last text (open), sessions count, score score, ${ahead}`, 12],
  'long-cycle monthEnds': months('value number3, lead percent1'),
  'record-high cases': [
    `opened text, drought count, depth percent0, failed text, lowest percent1, ${ahead}`,
    undefined,
  ],
  'divergence runs': ['reached text, length count, ahead21 points (open), ahead63 points (open)', 10],
  'divergence monthEnds': months('value percent1'),
  'valuation pairs': ['date text, provider text, large number, small number, discount share1, score score bar', 12],
  'earnings pairs': [
    'date text, period text, provider text, large percent1, small percent1, spread points, score score bar',
    12,
  ],
  'earnings marginsSmall': ['date text, period text, provider text, margin percent1', 6],
  'earnings other493': ['date text, period text, provider text, other493 percent1, magnificent7 percent1', 6],
  'policy firstCuts': ['date text, to number2, months12 points (open), months18 points (open)', undefined],
  'policy moves': ['date text, move text, before number, after number, change number bar', 12],
  'inflation months': ['month text, knownOn text, rate number1, change number1 bar, score score', 13],
  'stress monthEnds': months('value number2, vix number, hy-spread number'),
  'breadth monthEnds': months('value share1, share share1'),
  'concentration monthEnds': months('value number2'),
  'banks years': ['year text, lead percent bar', 8],
  'banks monthEnds': months('value number2'),
  'flows weeks': ['week text, knownOn text, flow number, ofUsual percent0, score score bar', 13],
};

test('the tables of every signal have their columns, formats and lengths', async () => {
  const { large, small, growth, macro, observations, ...rest } = randomMarket({
    seed: 20260108,
    sessions: 320,
    untidy: true,
  });
  // On the last session small caps lead, so that the divergence lists its runs.
  const market = { ...rest, large, growth, macro, observations, small: small.with(-1, 2 * (small.at(-2) ?? 0)) };
  const found: Record<string, unknown> = {};
  for (const signal of signals) {
    for (const { id, columns, shown } of (await detailsOf<unknown, never, never>(signal as never, market)).tables) {
      const texts = columns.map(({ id, as, decimals = '', bar = false, interval, unknown }) =>
        [
          `${id} ${as}${decimals}`,
          bar ? ' bar' : '',
          interval ? ` [${interval.join()}]` : '',
          unknown ? ` (${unknown})` : '',
        ].join(''),
      );
      found[`${signal.id} ${id}`] = [texts.join(', '), shown];
    }
  }
  expect(found).toEqual(expected);
});

test('the chart of a signal has a year of sessions, or five where it moves slowly', async () => {
  const still = new Float64Array(300).fill(100);
  const market = marketOf({ large: still, small: still, growth: still });
  const charts = await Promise.all(
    signals.map(async (signal) => [signal.id, (await detailsOf<unknown, never, never>(signal as never, market)).chart]),
  );
  const slow = [
    'correlation',
    'first-five-days',
    'opening-gap',
    'long-cycle',
    'record-high',
    'valuation',
    'earnings',
    'policy',
    'inflation',
  ];
  expect(charts).toEqual(signals.map(({ id }) => [id, slow.includes(id) ? 1260 : undefined]));
});
