import type { InputFlags } from '../input/input-flags.ts';
import type { Io } from '../io.ts';
import type { Flag } from '../judgement/risk-notes.ts';
import type { Target } from '../judgement/targets.ts';
import { type Rules, usualRules } from '../judgement/verdict/rules.ts';
import type { Report } from '../report/check/schema.ts';
import { type Labels, usLabels } from '../series/labels.ts';
import type { SignalSettings } from '../signals/run.ts';
import { configFiles, isAnythingSet } from './config/layers.ts';
import type { OutputFlags } from './options/output.ts';
import type { RuleFlags } from './options/rules.ts';

type Flags = InputFlags & OutputFlags & RuleFlags;

/** All that a run goes by: what was said on the command line, in the environment and in the configuration files. */
export interface Settings<F extends Flags> {
  /** The flags, with what they left open filled in. */
  flags: F;
  signals: Readonly<Record<string, SignalSettings>>;
  rules: Rules;
  labels: Labels;
  /** Levels and risk notes of the user's own. */
  targets: readonly Target[];
  riskNotes: readonly Flag[];
  /** For the report: which files were used, and what they and the others set. */
  configuration: Report['configuration'];
}

/**
 * What is in force. Where nothing was set, nothing is loaded either.
 *
 * @throws UserError for a file that is no configuration, an unknown key, or a value that its key does not take
 */
export async function settingsOf<F extends Flags>(io: Io, flags: F): Promise<Settings<F>> {
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
  const { configured } = await import('./config/configured.ts');
  return configured(io, flags, files);
}
