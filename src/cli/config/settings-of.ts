import type { Io } from '../../io.ts';
import { usualRules } from '../../judgement/verdict/rules.ts';
import { usLabels } from '../../series/labels.ts';
import { configFiles, isAnythingSet } from './layers/config-files.ts';

import type { SettableFlags, Settings } from './settings.ts';

/**
 * What is in force. Where nothing was set, nothing is loaded either.
 *
 * @throws UserError for a file that is no configuration, an unknown key, or a value that its key does not take
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
