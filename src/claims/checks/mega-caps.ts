import { signedPercent } from '../../words/numbers.ts';
import type { CheckContext, Finding } from '../claim.ts';
import { finding, notCheckable, yardstick } from '../finding.ts';
import { finalYearEnd, gain } from './closes.ts';
import { inRange } from './observations.ts';

/** The large index against the small one over three years. */
export function megacapsLed({ market }: CheckContext): Finding {
  const definition = 'S&P 500 ahead of the Russell 2000 over 2023 to 2025, price only';
  const [from, to] = [finalYearEnd(market, 2022), finalYearEnd(market, 2025)];
  if (!(from <= to)) return notCheckable(definition, 'needs closes of all three from December 2022 to December 2025');
  const over = (a: number, b: number) => ({
    large: gain(market.large, a, b),
    small: gain(market.small, a, b),
    growth: gain(market.growth, a, b),
  });
  const words = ({ large, small, growth }: ReturnType<typeof over>) =>
    `S&P ${signedPercent(large, 0)}, Russell ${signedPercent(small, 0)}, Nasdaq ${signedPercent(growth, 0)}`;
  const three = over(from, to);
  return finding(three.large > three.small, definition, words(three), {
    dependsOn: 'whether each year counts',
    yardsticks: [2023, 2024, 2025].map((year) => {
      const one = over(finalYearEnd(market, year - 1), finalYearEnd(market, year));
      return yardstick(one.large > one.small, `in ${year}`, words(one));
    }),
  });
}

export const megacapWeight = inRange(
  'megacap-weight',
  'market-value',
  [30, 100],
  'weight of the largest in the S&P 500',
);
