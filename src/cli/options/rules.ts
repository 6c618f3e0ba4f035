import type { Band } from '../../signals/correlation/evidence.ts';
import { inGroup, type Option } from '../command.ts';
import { bandOrObserved } from './values.ts';

/** Flags of rules and of configuration files. */
export interface RuleFlags {
  /** As written; validated as a setting. */
  window?: string;
  band?: Band | 'observed';
  set?: string[];
  /** A file in place of the project's; false for no configuration file at all. */
  config?: string | false;
}

/** Options that select settings. */
export const configOptions: readonly Option[] = [
  { flags: '--config <file>', key: 'config', description: 'settings file, in place of rotation.config.json' },
  { flags: '--no-config', key: 'config', description: 'no configuration file' },
];

/** Options of every command that computes verdicts. */
export const ruleOptions: readonly Option[] = inGroup('Rules', [
  { flags: '--window <sessions>', key: 'window', description: 'sessions in the correlation (252)' },
  {
    flags: '--band <lo,hi>',
    key: 'band',
    description: 'band of the correlation (0.76,0.95), or "observed"',
    parse: bandOrObserved,
  },
  {
    flags: '--set <key=value>',
    key: 'set',
    description: 'any setting by its key (see rotation config)',
    repeatable: true,
  },
  ...configOptions,
]);
