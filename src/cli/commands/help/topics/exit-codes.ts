import { exitStatuses } from '../../../../exit-status.ts';
import type { Topic } from './topic.ts';

export const exitCodes: Topic = {
  name: 'exit-codes',
  summary: 'exit statuses and what they mean',
  blocks: [
    exitStatuses.map(([status, meaning]) => [status.replaceAll('`', ''), meaning.replaceAll('`', '')] as const),
    'A process that a signal ends has status 130 (Ctrl-C) or 143 (terminated). An error is one line on standard error, with a hint below it; with --json it is JSON on standard output as well.',
  ],
};
