import { type CommandNode, flattened, type OptionNode, singleQuoted, type Value } from './command-tree.ts';

function action(value: Value): string {
  if (value.kind === 'choices') return `(${value.choices.join(' ')})`;
  return value.kind === 'file' ? '_files' : value.kind === 'folder' ? '_files -/' : ' ';
}

/** Escapes brackets and colons, which have a meaning in a description. */
const described = (text: string) => text.replace(/[[\]]/g, '\\$&').replaceAll(':', '\\:');

function specs({ long, short, description, value, isOptional }: OptionNode): string[] {
  const name = `--${long}${value && !isOptional ? '=' : ''}`;
  const takes = value && !isOptional ? `:${long}:${action(value)}` : '';
  const one = (text: string) => singleQuoted(`*${text}[${described(description)}]${takes}`);
  return [one(name), ...(short === null ? [] : [one(`-${short}`)])];
}

const functionName = ({ path }: CommandNode) => ['_rotation', ...path].join('_');

/** Function of a command without subcommands. */
function leaf(command: CommandNode): string {
  const last = command.values.length - 1;
  const values = command.values.map((value, i) => singleQuoted(`${i === last ? '*' : i + 1}:value:${action(value)}`));
  return `${functionName(command)}() {
  _arguments -s \\
    ${[...command.options.flatMap(specs), ...values].join(' \\\n    ')}
}
`;
}

function branch(command: CommandNode): string {
  const list = command.commands.map(({ path, summary }) =>
    singleQuoted(`${path.at(-1)}:${summary.replaceAll(':', '\\:')}`),
  );
  const cases = command.commands.map((inner) => `        ${inner.path.at(-1)}) ${functionName(inner)} ;;`);
  return `${functionName(command)}() {
  local context state state_descr line
  local -a commands
  typeset -A opt_args
  commands=(${list.join(' ')})
  _arguments -C \\
    ${command.options.flatMap(specs).join(' \\\n    ')} \\
    '1:command:->command' '*::argument:->argument'
  case $state in
    command) _describe command commands ;;
    argument)
      case $line[1] in
${cases.join('\n')}
      esac ;;
  esac
}
`;
}

/** Completion script for zsh, to be sourced or saved as _rotation on the fpath. */
export function zshCompletion(program: CommandNode): string {
  const functions = flattened(program).map((command) => (command.commands.length > 0 ? branch : leaf)(command));
  return `#compdef rotation
# zsh completion of rotation; made by: rotation completion zsh
${functions.join('')}if [ "$funcstack[1]" = _rotation ]; then _rotation "$@"; else compdef _rotation rotation; fi
`;
}
