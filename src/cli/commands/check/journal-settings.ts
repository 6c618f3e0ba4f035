import type { JournalEntry } from '../../../report/journal/line.ts';

/**
 * The settings under which recorded verdicts compare: indices, rules and settings of signals.
 *
 * @param indices - names of the large, small and growth index
 */
export const journalSettings = (
  indices: string[],
  rules: unknown,
  signals: Readonly<Record<string, unknown>>,
): JournalEntry['settings'] => ({ indices, rules, signals });
