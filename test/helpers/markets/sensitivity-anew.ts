import { expect } from 'vitest';
import { evaluate } from '../../../src/judgement/evaluation.ts';
import { sensitivity } from '../../../src/judgement/sensitivity.ts';
import { stateAt } from '../../../src/judgement/verdict/state.ts';
import { verdictColumns } from '../../../src/judgement/verdict/verdict.ts';
import type { Market } from '../../../src/market/market.ts';
import type { CorrelationParams } from '../../../src/signals/correlation/evidence.ts';
import { correlation } from '../../../src/signals/correlation/signal.ts';
import type { SignalSettings } from '../../../src/signals/run.ts';

export type Settings = Record<string, SignalSettings>;

const grid: CorrelationParams[] = [63, 126, 252].flatMap((window) => [
  { window, band: [0.76, 0.95] },
  { window, band: 'observed' },
]);

/** The verdict under each variant, by computing everything anew, and how many agree with the one in force. */
function bruteForce(market: Market, settings: Settings) {
  const inForce = evaluate(market, settings);
  const { t, runs, gate, stalePrices } = inForce;
  const now = settings.correlation?.params ?? correlation.defaults;
  const others = grid.filter((params) => JSON.stringify(params) !== JSON.stringify(now));
  const known = runs.filter(({ columns }) => !Number.isNaN(columns.score[t]));
  const states = [
    ...others.map((params) => {
      const weight = settings.correlation?.weight ?? correlation.weight;
      return stateAt(evaluate(market, { ...settings, correlation: { params, weight } }).verdict.state, t);
    }),
    ...known.map((run) =>
      stateAt(verdictColumns({ runs: runs.filter((other) => other !== run), gate, stalePrices }).state, t),
    ),
  ];
  return { states, holds: states.filter((state) => state === stateAt(inForce.verdict.state, t)).length };
}

/** Fails unless each variant has the verdict of the whole history computed anew. */
export function expectBruteForce(market: Market, settings: Settings = {}) {
  const { variants, agreeing } = sensitivity(evaluate(market, settings));
  expect({ states: variants.map(({ state }) => state), holds: agreeing }).toEqual(bruteForce(market, settings));
}
