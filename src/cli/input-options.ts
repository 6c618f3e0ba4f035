import type { Command } from 'commander';
import { isoDay, positiveNumber, repeatable } from './option-values.ts';

/** What was named of the input. */
export interface InputFlags {
  spx?: string[];
  rut?: string[];
  nasdaq?: string[];
  data?: string;
  inputs?: string[];
  peLarge?: number;
  peSmall?: number;
  asOf?: number;
  maxAge?: number;
  strict?: boolean;
}

/** The options by which every reading command takes its data. */
export const withInput = (command: Command): Command =>
  command
    .optionsGroup('Input:')
    .option('--spx <file>', 'S&P 500 closes; give it again to splice files', repeatable)
    .option('--rut <file>', 'Russell 2000 closes', repeatable)
    .option('--nasdaq <file>', 'Nasdaq Composite closes', repeatable)
    .option('--data <folder>', 'a folder whose files are told apart by symbol')
    .option('--inputs <file>', 'dated observations: date,series,value,unit,basis,provider', repeatable)
    .option('--pe-large <ratio>', "forward P/E of large caps on the verdict's day", positiveNumber)
    .option('--pe-small <ratio>', "forward P/E of small caps on the verdict's day", positiveNumber)
    .option('--as-of <date>', 'the verdict as it was at the close of a day', isoDay);
