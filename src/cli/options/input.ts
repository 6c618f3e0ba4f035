import { type Argument, inGroup, type Option } from '../command.ts';
import { indexNames, isoDay, positiveNumber, wholeNumberFrom } from './values.ts';

/** A folder as an argument, in place of `--data`. */
export const folderArgument: Argument = {
  name: 'folder',
  key: 'data',
  description: 'folder with the three indices: short for --data',
  optional: true,
};

/** Options of every command that reads data. */
export const inputOptions: readonly Option[] = inGroup('Input', [
  {
    flags: '--spx <file>',
    key: 'spx',
    description: 'S&P 500 closes; repeat to splice files',
    repeatable: true,
  },
  { flags: '--rut <file>', key: 'rut', description: 'Russell 2000 closes', repeatable: true },
  { flags: '--nasdaq <file>', key: 'nasdaq', description: 'Nasdaq Composite closes', repeatable: true },
  { flags: '--data <folder>', key: 'data', description: 'folder with the three indices' },
  {
    flags: '--large <file>',
    key: 'large',
    description: 'large caps of another market, named by --labels',
    repeatable: true,
  },
  { flags: '--small <file>', key: 'small', description: 'its small caps', repeatable: true },
  { flags: '--growth <file>', key: 'growth', description: 'its growth index, if there is one', repeatable: true },
  {
    flags: '--labels <a,b,c>',
    key: 'labels',
    description: 'names of its indices: large, small and, if any, growth',
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
    description: 'macro series, for example vix=vix.csv; repeatable',
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
    description: 'the verdict as of the close of this day',
    parse: isoDay,
  },
  {
    flags: '--max-age <sessions>',
    key: 'maxAge',
    description: 'exit with 4 if the data is older than this many sessions',
    parse: wholeNumberFrom(0),
    setting: 'maxAge',
  },
  {
    flags: '--strict',
    key: 'strict',
    description: 'treat warnings about the data as errors',
    setting: 'strict',
  },
]);
