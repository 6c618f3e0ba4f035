import { signals } from '../../signals/index.ts';
import type { Signal } from '../../signals/signal.ts';
import { definePart, described } from './section.ts';

/** The weight of a signal. */
const weightPart = ({ id, weight }: Signal) =>
  definePart({
    path: ['signals', id],
    defaults: { weight },
    schema: (z) =>
      z.strictObject({
        weight: described(z, z.number().check(z.gte(0), z.lte(100)), 'part in the composite; 0 leaves it out'),
      }),
  });

/** Of each signal its weight, and its own parameters. */
export const partsOfSignal = signals.map((signal) => ({
  id: signal.id,
  weight: weightPart(signal),
  params: definePart<unknown>({
    path: ['signals', signal.id],
    defaults: signal.defaults,
    schema: (z) => signal.params(z),
  }),
}));
