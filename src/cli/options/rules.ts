import type { Command } from 'commander';
import type { Band } from '../../signals/correlation/signal.ts';
import { bandOrObserved, repeatable } from './values.ts';

/** What was said of the rules, and where more is said of them. */
export interface RuleFlags {
  /** As it was written: its setting says what it may be. */
  window?: string;
  band?: Band | 'observed';
  set?: string[];
  /** A file in the place of the project's; false for neither that nor the user's. */
  config?: string | false;
}

/** The options by which a command is told where settings are. */
export const withConfig = (command: Command): Command =>
  command
    .option('--config <file>', 'settings, in the place of rotation.config.json')
    .option('--no-config', 'no configuration file');

/** The options by which every command that judges takes its rules. */
export const withRules = (command: Command): Command =>
  withConfig(
    command
      .optionsGroup('Rules:')
      .option('--window <sessions>', 'sessions of the correlation (252)')
      .option('--band <lo,hi>', 'band of the correlation (0.76,0.95), or "observed"', bandOrObserved)
      .option('--set <key=value>', 'any setting by its key: rotation config lists them', repeatable),
  );
