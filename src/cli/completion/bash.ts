import { type CommandNode, flattened, type OptionNode, singleQuoted, type Value } from './command-tree.ts';

/** The command that completes a value; files are left to bash. */
function completionCommand(value: Value): string {
  if (value.kind === 'choices') return `_rotation_words ${singleQuoted(value.choices.join(' '))}`;
  return value.kind === 'folder' ? '_rotation_folders' : 'return';
}

const names = ({ long, short }: OptionNode) => [`--${long}`, ...(short === null ? [] : [`-${short}`])];

/** Path of a command as a pattern of `case`; empty for the program itself. */
const pattern = ({ path }: CommandNode) => path.join(' ');

function valueCases(command: CommandNode): string[] {
  return command.options.flatMap((option) => {
    if (option.value === null || option.isOptional) return [];
    const patterns = names(option).map((name) => singleQuoted(`${pattern(command)} ${name}`));
    return [`    ${patterns.join('|')}) ${completionCommand(option.value)}; return ;;`];
  });
}

function wordCases(command: CommandNode): string[] {
  const options = command.options.flatMap(names).join(' ');
  const [first] = command.values;
  const inner = command.commands.map(({ path }) => path.at(-1)).join(' ');
  const words = inner !== '' ? `_rotation_words ${singleQuoted(inner)}` : first ? completionCommand(first) : ':';
  return [
    `    ${singleQuoted(pattern(command))})`,
    `      if [[ $cur == -* ]]; then _rotation_words ${singleQuoted(options)}; else ${words}; fi ;;`,
  ];
}

/** Completion script for bash 3.2 and later. */
export function bashCompletion(program: CommandNode): string {
  const all = flattened(program);
  const paths = all.slice(1).map((command) => singleQuoted(pattern(command)));
  return `# bash completion of rotation; made by: rotation completion bash
_rotation_words() {
  COMPREPLY=($(compgen -W "$1" -- "$cur"))
}
_rotation_folders() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen -d -- "$cur"))
  compopt -o filenames 2>/dev/null
}
_rotation() {
  COMPREPLY=()
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} at='' i
  # bash parts words at "=" too.
  if [[ $cur == '=' ]]; then cur=''; elif [[ $prev == '=' ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${at:+$at }\${COMP_WORDS[i]}" in
    ${paths.join('|')}) at="\${at:+$at }\${COMP_WORDS[i]}" ;;
    esac
  done
  case "$at $prev" in
${all.flatMap(valueCases).join('\n')}
  esac
  case "$at" in
${all.flatMap(wordCases).join('\n')}
  esac
}
complete -o bashdefault -o default -F _rotation rotation
`;
}
