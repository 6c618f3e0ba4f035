import type { LevelEvidence } from './level-evidence.ts';

/** What reinvested dividends add to an index in a year, as a fraction of its price index: 0.4 % to 3.9 % since 1987, and some margin. */
const [minYield, maxYield] = [0.003, 0.045];

/**
 * True if levels gain on the published price index in every year by what dividends add: then they look like its total return.
 * Two gains or more are needed.
 */
export function looksLikeTotalReturn({ yearEnds }: Pick<LevelEvidence, 'yearEnds'>): boolean {
  const ratios = yearEnds.map(({ close, published }) => close / published);
  const gains = ratios.slice(1).map((ratio, i) => ratio / (ratios[i] ?? Number.NaN) - 1);
  return gains.length > 1 && gains.every((gain) => gain >= minYield && gain <= maxYield);
}
