import { Command } from 'commander';
import type { Io } from '../../../io.ts';
import { type OutputFlags, withOutput } from '../../options/output.ts';

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
      const { runSignalList } = await import('./run.ts');
      finish(await runSignalList(io, flags));
    });
