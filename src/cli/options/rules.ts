import type { Band } from '../../signals/correlation/evidence.ts';
import { inGroup, type Option } from '../command.ts';
import { bandOrObserved } from './values.ts';

/** What was set of the rules, and where more is set. */
export interface RuleFlags {
  /** As it was written: its setting says what it may be. */
  window?: string;
  band?: Band | 'observed';
  set?: string[];
  /** A file that replaces the project's; false for neither that nor the user's. */
  config?: string | false;
}

/** The options that say where settings are. */
export const configOptions: readonly Option[] = [
  { flags: '--config <file>', key: 'config', description: 'settings, in the place of rotation.config.json' },
  { flags: '--no-config', key: 'config', description: 'no configuration file' },
];

/** The options by which every command that gives verdicts takes its rules. */
export const ruleOptions: readonly Option[] = inGroup('Rules', [
  { flags: '--window <sessions>', key: 'window', description: 'sessions of the correlation (252)' },
  {
    flags: '--band <lo,hi>',
    key: 'band',
    description: 'band of the correlation (0.76,0.95), or "observed"',
    parse: bandOrObserved,
  },
  {
    flags: '--set <key=value>',
    key: 'set',
    description: 'any setting by its key: rotation config lists them',
    repeatable: true,
  },
  ...configOptions,
]);
