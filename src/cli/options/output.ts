import { type Command, Option } from 'commander';
import { names } from './values.ts';

/** How the answer is wanted. */
export interface OutputFlags {
  format?: string;
  json?: boolean;
  fields?: string[];
  output?: string;
  quiet?: boolean;
  verbose?: boolean;
  color?: boolean;
}

/** The options of whatever prints an answer, in one of the formats given. */
export const withOutput = (command: Command, formats: readonly string[]): Command =>
  command
    .optionsGroup('Output:')
    .addOption(new Option('--format <name>', `how to print, if not as ${formats[0]}`).choices(formats))
    .addOption(new Option('--json', 'short for --format json').implies({ format: 'json' }))
    .option('--fields <a,b.c>', 'only these fields, as JSON, by dotted paths', names)
    .option('--output <file>', 'write to a file, replaced in one step')
    .option('--verbose', 'open every part; with an error, its stack')
    .option('--color', 'colour also where it is no terminal')
    .option('--no-color', 'no colour');
