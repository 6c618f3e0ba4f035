import type { Argument, Command } from '../../src/cli/command.ts';
import { program } from '../../src/cli/commands.ts';
import { code, table } from './markdown.ts';

const argument = ({ name, optional, variadic }: Argument) => {
  const text = variadic ? `${name}...` : name;
  return optional ? `[${text}]` : `<${text}>`;
};

/** Every command that can be run, its arguments and its summary, in the order of the help. */
function rows(command: Command, path: readonly string[]): string[][] {
  const own = command.run
    ? [[code([...path, ...(command.arguments ?? []).map(argument)].join(' ')), command.summary]]
    : [];
  return [...own, ...(command.commands ?? []).flatMap((one) => rows(one, [...path, one.name]))];
}

export const commandTable = () => table(['command', 'does'], rows(program, [program.name]));
