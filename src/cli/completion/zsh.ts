import { flattened, type SpokenCommand, type SpokenOption, singleQuoted, type Value } from './command-tree.ts';

function action(value: Value): string {
  if (value.kind === 'choices') return `(${value.choices.join(' ')})`;
  return value.kind === 'file' ? '_files' : value.kind === 'folder' ? '_files -/' : ' ';
}

/** Inside the brackets of a description a bracket, and between colons a colon, have a meaning. */
const described = (words: string) => words.replace(/[[\]]/g, '\\$&').replaceAll(':', '\\:');

function specs({ long, short, words, value, isOptional }: SpokenOption): string[] {
  const name = `--${long}${value && !isOptional ? '=' : ''}`;
  const takes = value && !isOptional ? `:${long}:${action(value)}` : '';
  const one = (text: string) => singleQuoted(`*${text}[${described(words)}]${takes}`);
  return [one(name), ...(short === null ? [] : [one(`-${short}`)])];
}

const functionName = ({ path }: SpokenCommand) => ['_rotation', ...path].join('_');

/** A command without others below it. */
function leaf(command: SpokenCommand): string {
  const last = command.values.length - 1;
  const values = command.values.map((value, i) => singleQuoted(`${i === last ? '*' : i + 1}:value:${action(value)}`));
  return `${functionName(command)}() {
  _arguments -s \\
    ${[...command.options.flatMap(specs), ...values].join(' \\\n    ')}
}
`;
}

function branch(command: SpokenCommand): string {
  const list = command.commands.map(({ path, words }) =>
    singleQuoted(`${path.at(-1)}:${words.replaceAll(':', '\\:')}`),
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

/** Completion for zsh: to be sourced, or put on its fpath as _rotation. */
export function zshCompletion(program: SpokenCommand): string {
  const functions = flattened(program).map((command) => (command.commands.length > 0 ? branch : leaf)(command));
  return `#compdef rotation
# zsh completion of rotation; made by: rotation completion zsh
${functions.join('')}if [ "$funcstack[1]" = _rotation ]; then _rotation "$@"; else compdef _rotation rotation; fi
`;
}
