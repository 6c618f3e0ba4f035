import type { Io } from '../../io.ts';
import type { RenderOptions } from '../../render/renderer.ts';
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
  /** Added to the end of a table. */
  after?: ((options: RenderOptions) => string) | undefined;
  /** False for a table that fits the screen, which never goes through a pager. */
  isPaged?: boolean;
}

async function textOf<R>(io: Io, report: R, delivery: Delivery<R>): Promise<string> {
  const { formats, flags, quiet, lastRows } = delivery;
  const [usual = '', ...others] = Object.keys(formats);
  const name = flags.fields ? 'json' : (flags.format ?? usual);
  const format = flags.quiet && quiet ? quiet : formats[name];
  if (!format) throw new RangeError(`no format ${name} among ${[usual, ...others].join(', ')}`);
  const { render } = await format();
  const options = await renderOptions(io, name === usual ? flags : { ...flags, color: false });
  const isTable = name === usual && format !== quiet;
  const body = render(report, { ...options, ...(lastRows !== undefined && { lastRows }) });
  const text = isTable ? `${body}${delivery.after?.(options) ?? ''}` : body;
  if (!flags.fields || flags.quiet) return text;
  const [{ json }, { selectFields }] = await Promise.all([
    import('../../render/json.ts'),
    import('../../render/fields.ts'),
  ]);
  return json(selectFields(JSON.parse(text), flags.fields));
}

/** Whether a pager may show the report on a terminal: a table, never what a program reads. */
function isPaged<R>({ flags, formats, isPaged: mayBe = true }: Delivery<R>): boolean {
  const { format, fields, quiet, pager = true } = flags;
  const isTable = fields === undefined && (format === undefined || format === Object.keys(formats)[0]);
  return mayBe && pager && isTable && !quiet;
}

/** Renders a report in the format of the flags and writes it to stdout or to `--output`. */
export async function deliverReport<R>(io: Io, report: R, delivery: Delivery<R>): Promise<void> {
  const text = await textOf(io, report, delivery);
  const { output } = delivery.flags;
  if (output === undefined && io.stdout.isTerminal && isPaged(delivery)) {
    const { writePaged } = await import('./write-paged.ts');
    return writePaged(io, text);
  }
  return deliver(io, text, output, delivery.inputs);
}
