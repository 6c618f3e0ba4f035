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

/** Everything that controls a run, from the command line, the environment and configuration files. */
export interface Settings<F extends SettableFlags> {
  /** The flags, completed from the configuration. */
  flags: F;
  signals: Readonly<Record<string, SignalSettings>>;
  rules: Rules;
  labels: Labels;
  /** The user's targets and risk notes. */
  targets: readonly Target[];
  riskNotes: readonly RiskNote[];
  /** For the report: configuration files in use, and all settings. */
  configuration: Report['configuration'];
}
