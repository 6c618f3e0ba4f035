import type { Io } from '../../io.ts';
import type { Format, Formats } from '../command.ts';
import type { OutputFlags } from '../options/output.ts';
import { deliver } from './output.ts';
import { renderOptions } from './render-options.ts';

/** How to render and write a report. */
export interface Delivery<R> {
  formats: Formats<R>;
  flags: OutputFlags;
  /** Files that were read: none may be overwritten. */
  inputs: readonly string[];
  /** Line that `--quiet` prints instead. */
  quiet?: Format<R>;
  /** Rows of a long table on the screen; all if absent. */
  lastRows?: number;
}

async function textOf<R>(io: Io, report: R, delivery: Delivery<R>): Promise<string> {
  const { formats, flags, quiet, lastRows } = delivery;
  const [usual = '', ...others] = Object.keys(formats);
  const name = flags.fields ? 'json' : (flags.format ?? usual);
  const format = flags.quiet && quiet ? quiet : formats[name];
  if (!format) throw new RangeError(`no format ${name} among ${[usual, ...others].join(', ')}`);
  const { render } = await format();
  const options = await renderOptions(io, name === usual ? flags : { ...flags, color: false });
  const text = render(report, { ...options, ...(lastRows !== undefined && { lastRows }) });
  if (!flags.fields || flags.quiet) return text;
  const [{ json }, { selectFields }] = await Promise.all([
    import('../../render/json.ts'),
    import('../../render/fields.ts'),
  ]);
  return json(selectFields(JSON.parse(text), flags.fields));
}

/** Renders a report in the format of the flags and writes it to stdout or to `--output`. */
export const deliverReport = async <R>(io: Io, report: R, delivery: Delivery<R>): Promise<void> =>
  deliver(io, await textOf(io, report, delivery), delivery.flags.output, delivery.inputs);
