import { inGroup, type Option } from '../command.ts';

/** Flags of a command that writes a picture or a page. */
export interface FileOutputFlags {
  /** "-" for standard output. */
  output?: string;
  verbose?: boolean;
}

/**
 * Options of a command whose output is a file to look at. Settings of tables and their file do not apply to it.
 *
 * @param usual - a name for the example
 */
export const fileOutputOptions = (usual: string): Option[] =>
  inGroup('Output', [
    {
      flags: '-o, --output <file>',
      key: 'output',
      description: `write to a file such as ${usual}, replaced in one step; - for standard output`,
    },
    { flags: '-v, --verbose', key: 'verbose', description: 'show the stack trace of an error' },
  ]);
