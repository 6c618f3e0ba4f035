import { version } from '../../../../package.json';
import { generatedAt } from '../../../input/generated-at.ts';
import { reportInputs } from '../../../input/input-files.ts';
import type { InputFlags } from '../../../input/input-flags.ts';
import type { LoadedMarket } from '../../../input/loaded-market.ts';
import { refuseWarnings } from '../../../input/strict.ts';
import type { Io } from '../../../io.ts';
import type { Judgement } from '../../../judgement/judgement.ts';
import { checkReport } from '../../../report/check/build.ts';
import type { Report } from '../../../report/check/schema.ts';
import type { Settings } from '../../config/settings.ts';

/** The report of a judgement on the files that were loaded. @throws UserError if it has warnings and `--strict` refuses them */
export function reportOf(
  io: Io,
  loaded: LoadedMarket,
  judgement: Judgement,
  { flags, configuration }: Pick<Settings<InputFlags>, 'flags' | 'configuration'>,
): Report {
  if (flags.strict) refuseWarnings(judgement.warnings);
  return checkReport(judgement, {
    version,
    generatedAt: generatedAt(io),
    sample: loaded.sample,
    age: loaded.sample || flags.asOf !== undefined ? null : loaded.age,
    inputs: reportInputs(loaded),
    configuration,
  });
}
