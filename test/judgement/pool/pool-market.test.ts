import { expect, test } from 'vitest';
import { evaluate } from '../../../src/judgement/evaluation.ts';
import { poolMarket } from '../../../src/judgement/pool/pool-market.ts';
import { otherLabels } from '../../../src/series/labels.ts';
import { logRatio } from '../../../src/stats/returns.ts';
import { marketOf } from '../../helpers/markets/markets.ts';

const closes = Float64Array.of(100, 110, 99);
const market = marketOf({ large: closes, small: closes.map((close, t) => close * (1 + t)), growth: closes });

test('a market of a pool has its verdicts on prices alone, its gate and small over large', () => {
  const evaluation = evaluate(market);
  const own = {
    ...evaluation,
    pricesAlone: { ...evaluation.pricesAlone, state: Uint8Array.of(4, 3, 2) },
    verdict: { ...evaluation.verdict, state: Uint8Array.of(1, 1, 1) },
    gate: { ...evaluation.gate, on: Uint8Array.of(1, 1, 0) },
  };
  expect(poolMarket('mine', own)).toEqual({
    ...{
      name: 'mine',
      isInSample: true,
      labels: { large: 'S&P 500', small: 'Russell 2000', growth: 'Nasdaq Composite' },
    },
    totalReturn: { large: false, small: false, growth: false },
    ...{ days: market.days, state: Uint8Array.of(4, 3, 2), gate: Uint8Array.of(1, 1, 0) },
    ratio: logRatio(market.small, market.large),
  });
});

test('only the three US indices are in-sample, and each index says whether it includes dividends', () => {
  const labels = otherLabels({ large: 'DAX', small: 'MDAX', growth: null });
  const origin = { file: 'a.csv', column: 'Close', symbol: null, totalReturn: true };
  for (const role of ['large', 'small', 'growth'] as const) {
    const own = { ...market.own, [role]: { ...market.own[role], origins: [origin] } };
    expect(poolMarket('other', evaluate({ ...market, labels, own }))).toMatchObject({
      ...{ isInSample: false, labels: { large: 'DAX', small: 'MDAX', growth: null } },
      totalReturn: { large: false, small: false, growth: false, [role]: true },
    });
  }
});
