import type { JournalEntry } from '../../../report/journal/line.ts';

/**
 * Under what recorded verdicts can be compared: the same indices, rules and settings of the signals.
 *
 * @param indices - names of the large, the small and the growth index
 */
export const journalSettings = (
  indices: string[],
  rules: unknown,
  signals: Readonly<Record<string, unknown>>,
): JournalEntry['settings'] => ({ indices, rules, signals });
