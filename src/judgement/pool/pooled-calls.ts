import { wilsonInterval } from '../../stats/inference/wilson.ts';
import { type DecidingState, decidingStates } from '../names.ts';
import type { CallRecord, Calls } from '../record/calls.ts';

/** Rotations and calls of several markets, counted together: their intervals take the markets as independent, which they are not. */
export interface PooledCalls {
  rotations: number;
  lasted: number;
  gaveBack: number;
  open: number;
  /** Of the share that lasted: Wilson, 95%; NaN without a decided one. */
  lastedInterval: readonly [low: number, high: number];
  byState: readonly CallRecord[];
}

const ofState = (calls: readonly Calls[], state: DecidingState) =>
  calls.flatMap(({ byState }) => byState.filter((record) => record.state === state));

export function pooledCalls(calls: readonly Calls[]): PooledCalls {
  const sum = <T>(of: readonly T[], value: (one: T) => number) => of.reduce((total, one) => total + value(one), 0);
  const lasted = sum(calls, (one) => one.lasted);
  const gaveBack = sum(calls, (one) => one.gaveBack);
  return {
    ...{ lasted, gaveBack },
    rotations: sum(calls, ({ rotations }) => rotations),
    open: sum(calls, ({ open }) => open),
    lastedInterval: wilsonInterval(lasted, lasted + gaveBack),
    byState: decidingStates.map((state) => {
      const own = ofState(calls, state);
      const [right, decided] = [sum(own, (record) => record.right), sum(own, (record) => record.calls)];
      return {
        ...{ state, right, calls: decided, open: sum(own, ({ open }) => open) },
        interval: wilsonInterval(right, decided),
      };
    }),
  };
}
