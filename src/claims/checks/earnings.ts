import { fixed } from '../../words/numbers.ts';
import type { CheckContext, Finding } from '../claim.ts';
import { finding, notCheckable } from '../finding.ts';
import { inputsHint, publishedHint } from './hints.ts';
import { bothNear, figuresOf, inRange } from './observations.ts';

export const epsSmall = inRange('eps-growth-small', '2026', [17, 22], 'earnings of small caps in 2026', publishedHint);
export const epsLarge = inRange('eps-growth-large', '2026', [13, 15], 'earnings of the S&P 500 in 2026', publishedHint);
export const beatRate = inRange('beat-rate', '2025-q3', [82, 84], 'companies above the estimates in Q3 2025');

export const epsBoth = bothNear({
  is: 'earnings in 2026: small 21.2%, large 12%',
  first: ['eps-growth-small', '2026', 21.2],
  second: ['eps-growth-large', '2026', 12],
  near: 1,
  missing: publishedHint,
});

export const margins = bothNear({
  is: 'net margin of small caps 3% in 2025, 5% in 2026',
  first: ['net-margin-small', '2025', 3],
  second: ['net-margin-small', '2026', 5],
  near: 0.5,
});

export const thirdQuarter = bothNear({
  is: 'earnings in Q3 2025: Magnificent 7 18.4%, the other 493 11.9%',
  first: ['eps-growth-magnificent-7', '2025-q3', 18.4],
  second: ['eps-growth-other-493', '2025-q3', 11.9],
  near: 1,
});

export const estimates2026 = bothNear({
  is: 'estimates for 2026: the other 493 33%, Magnificent 7 2%',
  first: ['eps-growth-other-493', '2026', 33],
  second: ['eps-growth-magnificent-7', '2026', 2],
  near: 1,
});

/** Years in which earnings of the other 493 grew by a tenth or more. */
export function otherTwice({ market }: CheckContext): Finding {
  const definition = 'growth of the other 493 of 10% or more in two of the three years 2024, 2025, 2026';
  const years = ['2024', '2025', '2026'].map((basis) => figuresOf(market, 'eps-growth-other-493', basis).at(-1));
  const known = years.filter((one) => one !== undefined);
  if (known.length < years.length)
    return notCheckable(definition, `${inputsHint('eps-growth-other-493')}, for 2024, 2025 and 2026`);
  const found = known.map((one) => `${one.basis} ${fixed(one.value, 1)}%`).join(', ');
  return finding(known.filter(({ value }) => value >= 10).length === 2, definition, found);
}

/** No series or observation here can decide it. */
export const capex = (): Finding =>
  notCheckable('context, never scored', 'no data source says what companies will have spent by the end of 2026');
