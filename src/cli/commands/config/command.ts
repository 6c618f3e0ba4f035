import { Command } from 'commander';
import type { Io } from '../../../io.ts';
import { type OutputFlags, withOutput } from '../../options/output.ts';
import { type RuleFlags, withRules } from '../../options/rules.ts';

export type ConfigFlags = RuleFlags & OutputFlags;

const examples = `
Strongest first: flags and --set, ROTATION_... variables, rotation.config.json
(in this folder or above it, up to the root of the repository), the user file
($XDG_CONFIG_HOME or ~/.config, rotation/config.json), the defaults.

Examples:
  rotation config
  rotation config --set gate.opensAt=0.8 --json
  ROTATION_SIGNALS_CORRELATION_WINDOW=126 rotation config
  rotation config init
`;

const initExamples = `
Examples:
  rotation config init
  rotation schema config > rotation.config.schema.json
`;

/** `rotation config`: what is in force, and by whose word. */
export const config = (io: Io, finish: (status: number) => void): Command =>
  withOutput(withRules(new Command('config')), ['table', 'json'])
    .helpCommand(false)
    .addHelpText('after', examples)
    .action(async (flags: ConfigFlags) => {
      const { runConfig } = await import('./run.ts');
      finish(await runConfig(io, flags));
    })
    .addCommand(
      new Command('init')
        .description('write rotation.config.json and the schema that explains it')
        .addHelpText('after', initExamples)
        .action(async () => {
          const { runConfigInit } = await import('./init/run.ts');
          finish(await runConfigInit(io));
        }),
    );
