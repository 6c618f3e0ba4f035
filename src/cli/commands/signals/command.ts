import type { signalList } from '../../../report/signal-list.ts';
import type { Command } from '../../command.ts';
import { type OutputFlags, outputOptions } from '../../options/output.ts';

/** `rotation signals`: the list of signals. */
export const signals: Command<OutputFlags, ReturnType<typeof signalList>> = {
  name: 'signals',
  summary: 'the list of signals: family, weight, needs, claim',
  options: outputOptions,
  formats: {
    table: () => import('../../../render/screen/signals.ts'),
    json: () => import('../../../render/json.ts'),
  },
  examples: [
    ['rotation signals', 'what the verdict can rest on'],
    ['rotation signals --json --fields signals.id,signals.weight', 'ids and weights for a program'],
  ],
  run: () => import('./run.ts'),
};
