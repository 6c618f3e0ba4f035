import { type CommandNode, flattened, type Value } from './command-tree.ts';

/** Text in single quotes for fish, which has two escapes there. */
const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

function taking(value: Value): string {
  if (value.kind === 'choices') return `-x -a ${quoted(value.choices.join(' '))}`;
  return value.kind === 'file' ? '-r -F' : value.kind === 'folder' ? "-x -a '(__fish_complete_directories)'" : '-x';
}

function lines(command: CommandNode): string[] {
  const below = `complete -c rotation -n ${quoted(['__rotation_below', ...command.path].join(' '))}`;
  const at = `complete -c rotation -n ${quoted(['__rotation_at', ...command.path].join(' '))}`;
  const options = command.options.map(({ long, short, description, value, isOptional }) =>
    [
      below,
      short === null ? '' : `-s ${short}`,
      `-l ${long}`,
      value && !isOptional ? taking(value) : '',
      `-d ${quoted(description)}`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  );
  const commands = command.commands.map(({ path, summary }) => `${at} -f -a ${path.at(-1)} -d ${quoted(summary)}`);
  const words = command.path.join(' ');
  const later = `complete -c rotation -n ${quoted(`__rotation_below ${words}; and not __rotation_at ${words}`)}`;
  const values = command.values.map((value, i) => {
    const where = command.values.length === 1 ? below : i === 0 ? at : later;
    return value.kind === 'choices' ? `${where} -f -a ${quoted(value.choices.join(' '))}` : `${where} -F`;
  });
  return [...options, ...commands, ...values];
}

/** Completion script for fish. */
export const fishCompletion = (
  program: CommandNode,
): string => `# fish completion of rotation; made by: rotation completion fish
function __rotation_path
    for word in (commandline -opc)[2..-1]
        string match -q -- '-*' $word; or echo $word
    end
end
function __rotation_at
    test "$(__rotation_path)" = "$argv"
end
function __rotation_below
    set -l path (__rotation_path)
    set -l depth (count $argv)
    if test $depth -eq 0
        test (count $path) -eq 0
    else
        test (count $path) -ge $depth; and test "$path[1..$depth]" = "$argv"
    end
end
complete -c rotation -f
${flattened(program).flatMap(lines).join('\n')}
`;
