import type { Command } from 'commander';
import { wholeNumberFrom } from './values.ts';

/** How a run is recorded. */
export interface JournalFlags {
  journal?: string;
  onChange?: boolean;
  /** Seconds; true for the usual ones. */
  wait?: number | true;
}

/** The options of a command that can record what it found. */
export const withJournal = (command: Command): Command =>
  command
    .optionsGroup('Record:')
    .option('--journal <file>', 'add a line to a file of all runs, one JSON object each')
    .option('--on-change', 'print only where the verdict differs from the last one recorded')
    .option('--wait [seconds]', 'wait for a run that holds the journal (60)', wholeNumberFrom(0));
