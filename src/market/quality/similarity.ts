import type { Labels } from '../../series/labels.ts';
import type { QualityNote } from '../../series/quality-note.ts';
import { correlation } from '../../stats/correlation.ts';
import { simpleReturns } from '../../stats/returns.ts';
import type { Market } from '../market.ts';

const pairs = [
  ['large', 'small'],
  ['large', 'growth'],
  ['small', 'growth'],
] as const;

/** Two years are enough to recognise a pair. */
const sessions = 504;
const same = 0.9999;
const unrelated = 0.3;

/** Notes on pairs that move as one (the same file twice) or hardly together (one is shifted by a day). */
export function similarityNotes(market: Market, labels: Labels): QualityNote[] {
  const returns = {
    large: simpleReturns(market.large.slice(-sessions)).subarray(1),
    small: simpleReturns(market.small.slice(-sessions)).subarray(1),
    growth: simpleReturns(market.growth.slice(-sessions)).subarray(1),
  };
  return pairs.flatMap(([a, b]): QualityNote[] => {
    const rho = correlation(returns[a], returns[b]);
    const both = `${labels[a].name} and ${labels[b].name}`;
    if (rho > same) {
      const message = `${both} move as one (correlation ${rho.toFixed(4)}): is it the same file twice?`;
      return [{ code: 'identical', severity: 'warning', message }];
    }
    if (rho >= unrelated || Number.isNaN(rho)) return [];
    const message = `${both} hardly move together (correlation ${rho.toFixed(2)}): is one of them shifted by a day?`;
    return [{ code: 'unrelated', severity: 'warning', message }];
  });
}
