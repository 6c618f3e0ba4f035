import type { Io } from '../io.ts';
import type { Renderer } from '../render/renderer.ts';

/** An option as data: parser, help, completion and configuration are derived from it. */
export interface Option {
  /** As in the help: `--as-of <date>`; a value in square brackets is optional. */
  flags: string;
  /** Key in the flags that `run` receives. */
  key: string;
  description: string;
  /** Heading in the help. */
  group?: string;
  /** Permitted values; any if absent. */
  choices?: readonly string[];
  /** Converts the text to a value. @throws commander's InvalidArgumentError */
  parse?(text: string): unknown;
  /** Whether it may be repeated; its value is then a list. */
  repeatable?: boolean;
  required?: boolean;
  default?: unknown;
  /** Values of other options that it implies, by key. */
  implies?: Readonly<Record<string, unknown>>;
  /** Keys of options that it excludes. */
  conflicts?: readonly string[];
  /** Configuration key that applies if the option is not used: `output.verbose`. */
  setting?: string;
}

/** A positional argument. */
export interface Argument {
  name: string;
  /** Key in the flags that `run` receives. */
  key: string;
  description: string;
  /** Permitted values; any if absent. */
  choices?: readonly string[];
  /**
   * Values that completion offers; `run` checks them.
   *
   * @param program - the root of the command tree
   */
  values?(program: Command): Promise<readonly string[]>;
  optional?: boolean;
  /** Whether it may be repeated; only the last argument may. */
  variadic?: boolean;
  default?: string;
}

/** A module that renders a report in one format, loaded on demand. */
export type Format<R> = () => Promise<{ render: Renderer<R> }>;

/** Renderers of a command by format; the first is the default and the only one with colour. */
export type Formats<R> = Readonly<Record<string, Format<R>>>;

/** The module that does the work of a command. */
interface RunModule<F, R> {
  /**
   * @param formats - formats of the command
   * @param program - the root of the command tree
   * @returns the exit status
   */
  run(io: Io, flags: F, formats: Formats<R>, program: Command): Promise<number>;
}

/**
 * A command as data.
 *
 * @typeParam F - flags and arguments by key
 * @typeParam R - the report that its formats render
 */
export interface Command<F = object, R = never> {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  arguments?: readonly Argument[];
  options?: readonly Option[];
  formats?: Formats<R>;
  /** Paragraphs of the help between the options and the examples. */
  notes?: string;
  /** Command lines with a description. */
  examples: readonly (readonly [line: string, does: string])[];
  /** Subcommands. */
  commands?: readonly Command[];
  /** Absent if only its subcommands can be run. */
  run?(): Promise<RunModule<F, R>>;
}

/** Options of a command, with its formats as the choices of `--format`. */
export const optionsOf = ({ options = [], formats = {} }: Command): Option[] =>
  options.map((option) => {
    if (option.key !== 'format' || option.choices) return option;
    const choices = Object.keys(formats);
    return { ...option, choices, description: `${option.description} ${choices[0]}` };
  });

/** Options under one heading in the help. */
export const inGroup = (group: string, options: readonly Option[]): Option[] =>
  options.map((option) => ({ ...option, group }));
