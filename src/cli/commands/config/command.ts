import type { SettingsReport } from '../../../report/settings.ts';
import type { Command } from '../../command.ts';
import { outputOptions } from '../../options/output.ts';
import { ruleOptions } from '../../options/rules.ts';
import { configInit } from './init/command.ts';
import type { ConfigFlags } from './run.ts';

/** `rotation config`: every setting in force and its origin. */
export const config: Command<ConfigFlags, SettingsReport> = {
  name: 'config',
  summary: 'every setting with its value and origin',
  options: [...ruleOptions, ...outputOptions],
  formats: {
    table: () => import('../../../render/screen/settings.ts'),
    json: () => import('../../../render/json.ts'),
  },
  notes: `Precedence, highest first (per key): flags and --set, ROTATION_... variables,
rotation.config.json (in this folder or above it, up to the root of the
repository), the user file ($XDG_CONFIG_HOME or ~/.config, then
rotation/config.json), defaults.`,
  examples: [
    ['rotation config', 'all settings'],
    ['rotation config --set gate.openPercentile=0.8 --json', 'the effect of a setting, as JSON'],
    ['ROTATION_SIGNALS_CORRELATION_WINDOW=126 rotation config', 'a setting from the environment'],
    ['rotation config init --data prices', 'write a configuration file; from then on: rotation check'],
  ],
  commands: [configInit],
  run: () => import('./run.ts'),
};
