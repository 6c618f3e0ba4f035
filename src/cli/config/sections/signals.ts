import { signals } from '../../../signals/index.ts';
import type { Signal } from '../../../signals/signal.ts';
import { defineSection, described } from './section.ts';

/** Schema of a signal's weight. */
const weightSection = ({ id, weight }: Signal) =>
  defineSection({
    path: ['signals', id],
    defaults: { weight },
    schema: (z) =>
      z.strictObject({
        weight: described(z, z.number().check(z.gte(0), z.lte(100)), 'part in the composite; 0 leaves it out'),
      }),
  });

/** One section per signal: its weight and parameters. */
export const signalSections = signals.map((signal) => ({
  id: signal.id,
  weight: weightSection(signal),
  params: defineSection<unknown>({
    path: ['signals', signal.id],
    defaults: signal.defaults,
    schema: (z) => signal.params(z),
  }),
}));
