import { inGroup, type Option } from '../command.ts';
import { wholeNumberFrom } from './values.ts';

/** Flags of the journal. */
export interface JournalFlags {
  journal?: string;
  onChange?: boolean;
  /** Seconds; true without a value. */
  wait?: number | true;
}

/** Options of a command that can record its verdict. */
export const journalOptions: readonly Option[] = inGroup('Record', [
  {
    flags: '--journal <file>',
    key: 'journal',
    description: 'append this run to a file, one line of JSON each',
  },
  {
    flags: '--on-change',
    key: 'onChange',
    description: 'print only if the verdict differs from the last one recorded',
  },
  {
    flags: '--wait [seconds]',
    key: 'wait',
    description: 'wait for another run to release the journal (60)',
    parse: wholeNumberFrom(0),
  },
]);
