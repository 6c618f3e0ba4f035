import type { InputFlags } from '../../input/input-flags.ts';
import type { RiskNote } from '../../judgement/risk-notes.ts';
import type { Target } from '../../judgement/targets.ts';
import type { Rules } from '../../judgement/verdict/rules.ts';
import type { Report } from '../../report/check/schema.ts';
import type { Labels } from '../../series/labels.ts';
import type { SignalSettings } from '../../signals/run.ts';
import type { OutputFlags } from '../options/output.ts';
import type { RuleFlags } from '../options/rules.ts';

export type SettableFlags = InputFlags & OutputFlags & RuleFlags;

/** All that a run goes by: what was said on the command line, in the environment and in the configuration files. */
export interface Settings<F extends SettableFlags> {
  /** The flags, with what they left open filled in. */
  flags: F;
  signals: Readonly<Record<string, SignalSettings>>;
  rules: Rules;
  labels: Labels;
  /** Levels and risk notes of the user's own. */
  targets: readonly Target[];
  riskNotes: readonly RiskNote[];
  /** For the report: which files were used, and what they and the others set. */
  configuration: Report['configuration'];
}
