import { inGroup, type Option } from '../command.ts';
import { names } from './values.ts';

/** Flags of the output. */
export interface OutputFlags {
  format?: string;
  json?: boolean;
  fields?: string[];
  output?: string;
  quiet?: boolean;
  verbose?: boolean;
  /** Of `check` and `show`. */
  chart?: boolean;
  color?: boolean;
  pager?: boolean;
}

/** Formats that every command with settings has, and that a setting can therefore name. */
export const sharedFormats = ['table', 'json'] as const;

/** Options of every command that prints a report. */
export const outputOptions: readonly Option[] = inGroup('Output', [
  { flags: '--format <name>', key: 'format', description: 'output format, if not', setting: 'output.format' },
  { flags: '--json', key: 'json', description: 'short for --format json', implies: { format: 'json' } },
  {
    flags: '--fields <a,b.c>',
    key: 'fields',
    description: 'only these fields, as JSON, by dotted paths',
    parse: names,
  },
  {
    flags: '-o, --output <file>',
    key: 'output',
    description: 'write to a file, replaced in one step',
    setting: 'output.file',
  },
  {
    flags: '-v, --verbose',
    key: 'verbose',
    description: 'show every section in full, and the stack trace of an error',
    setting: 'output.verbose',
  },
  { flags: '--color', key: 'color', description: 'colour in a pipe or a file too', setting: 'output.color' },
  { flags: '--no-color', key: 'color', description: 'no colour' },
  {
    flags: '--pager',
    key: 'pager',
    description: 'show long output through $PAGER, else less (the default on a terminal)',
    setting: 'output.pager',
  },
  { flags: '--no-pager', key: 'pager', description: 'write long output straight to the terminal' },
]);

/** Option of a command whose screen can have a chart. */
export const chartOption = (description: string): Option[] =>
  inGroup('Output', [{ flags: '--chart', key: 'chart', description, conflicts: ['json', 'format', 'fields'] }]);
