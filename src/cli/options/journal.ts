import { inGroup, type Option } from '../command.ts';
import { wholeNumberFrom } from './values.ts';

/** How a run is recorded. */
export interface JournalFlags {
  journal?: string;
  onChange?: boolean;
  /** Seconds; true for the default. */
  wait?: number | true;
}

/** The options of a command that can record what it found. */
export const journalOptions: readonly Option[] = inGroup('Record', [
  {
    flags: '--journal <file>',
    key: 'journal',
    description: 'add a line to a file of all runs, one JSON object each',
  },
  {
    flags: '--on-change',
    key: 'onChange',
    description: 'print only where the verdict differs from the last one recorded',
  },
  {
    flags: '--wait [seconds]',
    key: 'wait',
    description: 'wait for a run that holds the journal (60)',
    parse: wholeNumberFrom(0),
  },
]);
