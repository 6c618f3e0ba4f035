import type { Io } from '../io.ts';
import type { Renderer } from '../render/renderer.ts';

/** An option: the parser, the help, the completion and the configuration all read it from here. */
export interface Option {
  /** As the help shows it: `--as-of <date>`; a value in square brackets may be left out. */
  flags: string;
  /** Property of the flags that a run gets. */
  key: string;
  description: string;
  /** Heading of the help under which it stands. */
  group?: string;
  /** The only values that it takes. */
  choices?: readonly string[];
  /** Text to value; throws commander's InvalidArgumentError. */
  parse?(text: string): unknown;
  /** Whether it may be repeated: its value is a list then. */
  repeatable?: boolean;
  required?: boolean;
  default?: unknown;
  /** Values of other options that it stands for, by key. */
  implies?: Readonly<Record<string, unknown>>;
  /** Keys of options that cannot be used with it. */
  conflicts?: readonly string[];
  /** Path of the configuration key that holds where the option is not used: `output.verbose`. */
  setting?: string;
}

/** An argument without a name of its own on the command line. */
export interface Argument {
  name: string;
  /** Property of the flags that a run gets. */
  key: string;
  description: string;
  /** The only values that it takes. */
  choices?: readonly string[];
  /** What a shell offers; the run checks it. */
  values?(): Promise<readonly string[]>;
  optional?: boolean;
  /** Whether there may be several; only of the last argument. */
  variadic?: boolean;
  default?: string;
}

/** A module that draws a report in one format, loaded when it is needed. */
export type Format<R> = () => Promise<{ render: Renderer<R> }>;

/** The formats of a command by name; the first is the default, and the only one that is coloured. */
export type Formats<R> = Readonly<Record<string, Format<R>>>;

/** The module of a command's work. */
interface RunModule<F, R> {
  /**
   * @param formats - those of the command
   * @param program - the root of all commands
   * @returns the exit status
   */
  run(io: Io, flags: F, formats: Formats<R>, program: Command): Promise<number>;
}

/**
 * A command as data.
 *
 * @typeParam F - its flags and arguments, by key
 * @typeParam R - the report that its formats draw
 */
export interface Command<F = object, R = never> {
  name: string;
  /** What it does, in the list of commands. */
  summary: string;
  arguments?: readonly Argument[];
  options?: readonly Option[];
  formats?: Formats<R>;
  /** Paragraphs between the options and the examples of the help. */
  notes?: string;
  /** Command lines and what they do. */
  examples: readonly (readonly [line: string, does: string])[];
  /** Commands below it. */
  commands?: readonly Command[];
  /** Left out where only the commands below it do something. */
  run?(): Promise<RunModule<F, R>>;
}

/** The options of a command, `--format` with the formats as its choices. */
export const optionsOf = ({ options = [], formats = {} }: Command): Option[] =>
  options.map((option) => {
    if (option.key !== 'format' || option.choices) return option;
    const choices = Object.keys(formats);
    return { ...option, choices, description: `${option.description} ${choices[0]}` };
  });

/** Options under one heading of the help. */
export const inGroup = (group: string, options: readonly Option[]): Option[] =>
  options.map((option) => ({ ...option, group }));
