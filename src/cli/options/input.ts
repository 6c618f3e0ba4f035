import { type Argument, inGroup, type Option } from '../command.ts';
import { indexNames, isoDay, positiveNumber, wholeNumberFrom } from './values.ts';

/** A folder as an argument, in place of `--data`. */
export const folderArgument: Argument = {
  name: 'folder',
  key: 'data',
  description: 'folder that holds the three indices: short for --data',
  optional: true,
};

/** Options of every command that reads data. */
export const inputOptions: readonly Option[] = inGroup('Input', [
  {
    flags: '--spx <file>',
    key: 'spx',
    description: 'S&P 500 closes; give it again to splice files',
    repeatable: true,
  },
  { flags: '--rut <file>', key: 'rut', description: 'Russell 2000 closes', repeatable: true },
  { flags: '--nasdaq <file>', key: 'nasdaq', description: 'Nasdaq Composite closes', repeatable: true },
  { flags: '--data <folder>', key: 'data', description: 'a folder that holds the three indices' },
  {
    flags: '--large <file>',
    key: 'large',
    description: 'large caps of another triple, named by --labels',
    repeatable: true,
  },
  { flags: '--small <file>', key: 'small', description: 'its small caps', repeatable: true },
  { flags: '--growth <file>', key: 'growth', description: 'its growth index, if there is one', repeatable: true },
  {
    flags: '--labels <a,b,c>',
    key: 'labels',
    description: 'names of that triple: large, small, growth (or two: large, small)',
    parse: indexNames,
  },
  {
    flags: '--inputs <file>',
    key: 'inputs',
    description: 'dated observations; "published" for those of the commentary',
    repeatable: true,
    setting: 'inputs',
  },
  {
    flags: '--series <name=file>',
    key: 'series',
    description: 'a further series, for example vix=vix.csv; give it again for others',
    repeatable: true,
  },
  {
    flags: '--pe-large <ratio>',
    key: 'peLarge',
    description: "forward P/E of large caps on the verdict's day",
    parse: positiveNumber,
  },
  {
    flags: '--pe-small <ratio>',
    key: 'peSmall',
    description: "forward P/E of small caps on the verdict's day",
    parse: positiveNumber,
  },
  {
    flags: '--as-of <date>',
    key: 'asOf',
    description: 'the verdict as it was at the close of a day',
    parse: isoDay,
  },
  {
    flags: '--max-age <sessions>',
    key: 'maxAge',
    description: 'fail if more exchange sessions have closed since the last row',
    parse: wholeNumberFrom(0),
    setting: 'maxAge',
  },
  {
    flags: '--strict',
    key: 'strict',
    description: 'a warning about the data becomes an error',
    setting: 'strict',
  },
]);
