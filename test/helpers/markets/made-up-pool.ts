import type { PoolMarket } from '../../../src/judgement/pool/pool-market.ts';

/** Whole numbers that any language gives the same: multiples of 16807 modulo 2^31 - 1. */
function integers(seed: number): () => number {
  let x = seed;
  return () => {
    x = (x * 16_807) % 2_147_483_647;
    return x;
  };
}

/** A market that nobody drew: a random walk, and verdicts in runs that know nothing of it but from the 31st row on. */
function madeUp(name: string, seed: number, firstDay: number, sessions: number): PoolMarket {
  const next = integers(seed);
  const [ratio, state] = [new Float64Array(sessions), new Uint8Array(sessions)];
  let [level, code] = [0, 1];
  for (let t = 0; t < sessions; t++) {
    level += (next() % 2001) - 1000;
    ratio[t] = level / 100_000;
    if (next() % 17 === 0) code = 1 + (next() % 4);
    state[t] = t < 30 ? 0 : code;
  }
  const role = { large: 'large', small: 'small', growth: 'growth' };
  return {
    ...{ name, isInSample: false, labels: role, totalReturn: { large: false, small: false, growth: false } },
    ...{ days: Int32Array.from({ length: sessions }, (_, t) => firstDay + t), state, ratio },
    gate: state.map((own) => (own > 1 ? 1 : 0)),
  };
}

/** Two markets of the same days, of different length, and one of other days that is too short for a horizon of 63. */
export const madeUpPool = (): PoolMarket[] => [
  madeUp('first', 11, 0, 900),
  madeUp('second', 12, 200, 620),
  madeUp('third', 15, 5000, 420),
];
