import type { Io } from '../../io.ts';
import { usualRules } from '../../judgement/verdict/rules.ts';
import { usLabels } from '../../series/labels.ts';
import { configFiles, isAnythingSet } from './layers/config-files.ts';

import type { SettableFlags, Settings } from './settings.ts';

/**
 * The settings of a run. Nothing is loaded if nothing is set.
 *
 * @throws UserError for a file that is not a configuration, an unknown key or an invalid value
 */
export async function settingsOf<F extends SettableFlags>(io: Io, flags: F): Promise<Settings<F>> {
  const files = configFiles(io, flags);
  if (!isAnythingSet(io, flags, files)) {
    return {
      flags,
      signals: {},
      rules: usualRules,
      labels: usLabels,
      targets: [],
      riskNotes: [],
      configuration: { files: [], settings: [] },
    };
  }
  const { configured } = await import('./configured.ts');
  return configured(io, flags, files);
}
