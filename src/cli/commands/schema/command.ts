import { Argument, Command } from 'commander';
import type { Io } from '../../../io.ts';

const kinds = [
  'check',
  'show',
  'backtest',
  'history',
  'claims',
  'history-journal',
  'journal',
  'signals',
  'inputs',
  'data-check',
  'data-fetch',
  'data-manifest',
  'error',
  'config',
  'settings',
] as const;

const examples = `
Examples:
  rotation schema > rotation-check.schema.json
  rotation schema inputs
  rotation schema config > rotation.config.schema.json
`;

/** `rotation schema`: the JSON Schema of what goes out and of what may come in. */
export const schema = (io: Io, finish: (status: number) => void): Command =>
  new Command('schema')
    .addArgument(new Argument('[what]', 'whose schema').choices(kinds).default('check'))
    .addHelpText('after', examples)
    .action(async (what: (typeof kinds)[number]) => {
      const { runSchema } = await import('./run.ts');
      finish(await runSchema(io, what));
    });
