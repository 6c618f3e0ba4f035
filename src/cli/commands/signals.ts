import { Command } from 'commander';
import type { Io } from '../io.ts';
import { type OutputFlags, withOutput } from '../output-options.ts';

const examples = `
Examples:
  rotation signals
  rotation signals --json --fields signals.id,signals.weight
`;

/** `rotation signals`: the list of them. */
export const signals = (io: Io, finish: (status: number) => void): Command =>
  withOutput(new Command('signals'), ['table', 'json'])
    .addHelpText('after', examples)
    .action(async (flags: OutputFlags) => {
      const { runSignalList } = await import('./signals-run.ts');
      finish(await runSignalList(io, flags));
    });
