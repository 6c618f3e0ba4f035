import type { Command } from 'commander';
import { isoDay, positiveNumber, repeatable, threeNames, wholeNumberFrom } from './values.ts';
/** The options by which every reading command takes its data. */
export const withInput = (command: Command): Command =>
  command
    .optionsGroup('Input:')
    .option('--spx <file>', 'S&P 500 closes; give it again to splice files', repeatable)
    .option('--rut <file>', 'Russell 2000 closes', repeatable)
    .option('--nasdaq <file>', 'Nasdaq Composite closes', repeatable)
    .option('--data <folder>', 'a folder whose files are told apart by symbol')
    .option('--large <file>', 'large caps of another triple, named by --labels', repeatable)
    .option('--small <file>', 'its small caps', repeatable)
    .option('--growth <file>', 'its growth index', repeatable)
    .option('--labels <a,b,c>', 'names of that triple: large, small, growth', threeNames)
    .option('--inputs <file>', 'dated observations; "published" for those of the commentary', repeatable)
    .option('--series <name=file>', 'a further series, for example vix=vix.csv; give it again for others', repeatable)
    .option('--pe-large <ratio>', "forward P/E of large caps on the verdict's day", positiveNumber)
    .option('--pe-small <ratio>', "forward P/E of small caps on the verdict's day", positiveNumber)
    .option('--as-of <date>', 'the verdict as it was at the close of a day', isoDay)
    .option('--max-age <sessions>', 'fail if more exchange sessions have closed since the last row', wholeNumberFrom(0))
    .option('--strict', 'a warning about the data becomes an error');
