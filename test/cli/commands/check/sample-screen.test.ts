import { expect, it } from 'vitest';
import { run } from '../../../helpers/processes/fake-io.ts';
import { linesOf, seen } from '../../../helpers/reports/places.ts';

/** The screen that a newcomer sees first: every part of it, in 22 lines of 80 columns. */
const screen = [
  'SYNTHETIC SAMPLE, not the market. Real data: rotation data fetch --into ~/prices',
  '▲ BREAKOUT on 2026-01-30, low confidence (since 2026-01-26, undecided before)',
  '  Small caps led by 4.0 points. 51% of breakout calls on prices alone lasted (23',
  '  of 45), doubling the lead before losing it; of all rotations 60% (72 of 121).',
  '  Weighted, signals average +0.27; a breakout needs +0.20.',
  '',
  '            relief: may fade │ breakout: may last',
  "  valuation (weight 2)       │███▌  +0.66  P/E 17.2 v S&P's 22.4: 23.2% discount",
  '  correlation (weight 2)   ██│      -0.44  0.896, upper half of range 0.76-0.95',
  '  relative strength          │████  +0.78  Russell/S&P 1.6 sd above 1-year mean',
  '  first five days            │██▌   +0.50  S&P 500 +1.11%, not given back',
  '  long cycle                 │██▌   +0.50  15-year lead on S&P low, now rising',
  '  Others: start-of-year lead +0.25. 2 near zero, 1 n/a, 8 without data.',
  '',
  '  Record   In the half-year after such calls small caps did 1.1 points worse',
  '           than on average: within chance (±1.5).         run: rotation backtest',
  '  World    6 markets since 1926: small caps did 1.0 points better in the month',
  '           after breakouts than relief rallies; if a month late: no clear lead.',
  '  Changes  To undecided if the P/E discount, now 23.2%, falls below 10.0%.',
  '  Rules    12 of 13 rule variants agree; undecided without valuation.',
  '  Prices   S&P 6,939.03 +0.7%, Russell 2,613.74 +0.7%, Nasdaq 23,461.82 +1.1%',
  '           Russell minus S&P, points: month +4.0, 3 months -0.2, in 2026 +3.9',
];

it('check on the sample is one screen of 22 lines with every part', async () => {
  const { status, out } = await run('check', { terminal: 80 });
  expect(status).toBe(0);
  expect(linesOf(seen(out))).toEqual(screen);
  expect(screen).toHaveLength(22);
});
