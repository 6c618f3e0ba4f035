import { nearest } from '../words/nearest.ts';
import { type Command, optionsOf } from './command.ts';

/** Words that people try, by the path of the command that does it. */
export const otherCommands: Readonly<Record<string, string>> = {
  download: 'data fetch',
  get: 'data fetch',
  update: 'data fetch',
  today: 'check',
  verdict: 'check',
  status: 'check',
  validate: 'data check',
  convert: 'data import',
  add: 'data note',
  record: 'backtest',
  performance: 'backtest',
  settings: 'config',
};

/** Options that people try, by the option that does it. */
export const otherOptions: Readonly<Record<string, readonly string[]>> = {
  '--date': ['--as-of'],
  '--day': ['--as-of'],
  '--asof': ['--as-of'],
  '--dir': ['--data', '--into'],
  '--folder': ['--data', '--into'],
  '--path': ['--data', '--into'],
  '--out': ['--output', '--into'],
  '--file': ['--output'],
  '--to': ['--into'],
  '--since': ['--from'],
  '--until': ['--to'],
  '--start': ['--from'],
  '--end': ['--to'],
  '--source': ['--from'],
  '--sp500': ['--spx'],
  '--spy': ['--spx'],
  '--russell': ['--rut'],
  '--russell2000': ['--rut'],
  '--iwm': ['--rut'],
  '--ixic': ['--nasdaq'],
  '--qqq': ['--nasdaq'],
  '--silent': ['--quiet'],
  '--csv': ['--format'],
  '--markdown': ['--format'],
  '--colour': ['--color'],
};

const ownValue = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word.toLowerCase()) ? table[word.toLowerCase()] : undefined;

/** A command with its path, for example `rotation data fetch`. */
interface Placed {
  path: string;
  command: Command;
}

/** A command and all below it, in the order of the help. */
const tree = (command: Command, path = command.name): Placed[] => [
  { path, command },
  ...(command.commands ?? []).flatMap((inner) => tree(inner, `${path} ${inner.name}`)),
];

const longNames = (command: Command): string[] =>
  optionsOf(command).flatMap(({ flags }) => /--[a-z-]+/.exec(flags) ?? []);

/**
 * The command that was probably meant: by its name, wherever it is nested, then by a near name.
 *
 * @param path - of the command whose subcommand is unknown: `rotation`, `rotation data`
 * @param program - the root of the command tree
 * @returns a name if it belongs to that command, else the whole path; undefined if nothing is near
 */
export function commandMeant(word: string, path: string, program: Command): string | undefined {
  const all = tree(program).slice(1);
  const own = all.filter((one) => one.path === `${path} ${one.command.name}`);
  const named = all.find(({ command }) => command.name === word)?.path;
  if (named !== undefined) return named;
  const near = nearest(
    word,
    own.map(({ command }) => command.name),
  );
  if (near !== undefined) return near;
  const other = all.find((one) => one.path === `${program.name} ${ownValue(otherCommands, word)}`)?.path;
  if (other !== undefined) return other;
  const nearName = nearest(
    word,
    all.map(({ command }) => command.name),
  );
  return all.find(({ command }) => command.name === nearName)?.path;
}

/**
 * A hint on the option that was probably meant, of this command or of another.
 *
 * @param word - `--date`
 * @param path - of the command that does not know it
 */
export function optionHint(word: string, path: string, program: Command): string | undefined {
  const all = tree(program);
  const own = all.filter((one) => one.path === path).flatMap(({ command }) => longNames(command));
  const other = ownValue(otherOptions, word)?.find((name) => own.includes(name));
  if (other !== undefined) return `did you mean ${other}?`;
  const near = nearest(
    word.replace(/^--/, ''),
    own.map((name) => name.slice(2)),
  );
  if (near !== undefined) return `did you mean --${near}?`;
  const [first, ...others] = all.filter(({ command }) => longNames(command).includes(word));
  if (first) return `${word} is an option of ${first.path}${others.length > 0 ? ' and others' : ''}`;
  const elsewhere = nearest(
    word.replace(/^--/, ''),
    [...new Set(all.flatMap(({ command }) => longNames(command)))].map((name) => name.slice(2)),
  );
  const owner = all.find(({ command }) => longNames(command).includes(`--${elsewhere}`));
  return owner && `did you mean --${elsewhere}? it is an option of ${owner.path}`;
}
