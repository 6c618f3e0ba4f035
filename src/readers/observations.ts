import { daysFromIso } from '../core/civil-dates.ts';
import { quoted, UserError, visible } from '../errors.ts';
import type { Observation } from '../market/observation.ts';
import { observedSeries } from '../market/observed-series.ts';
import type * as ZodMini from '../zod.ts';
import { toNumber } from './cells.ts';
import { headText, readHead } from './head.ts';
import { plainNames } from './reader.ts';
import { records } from './records.ts';
import { refuseForeign } from './refusals.ts';

const required = ['date', 'series', 'value', 'unit', 'basis', 'provider'] as const;

/** One row of a file of dated observations, as text cells: published also by `rotation schema inputs`. */
export function observationSchema(z: typeof ZodMini) {
  const rows = observedSeries.map(({ id, is, unit, bases }) =>
    z.object({
      date: z.string().check(z.refine((text) => !Number.isNaN(daysFromIso(text)), 'is not a day as YYYY-MM-DD')),
      series: z.literal(id).register(z.globalRegistry, { description: is }),
      value: z.string().check(z.refine((text) => toNumber(text) > 0, 'is not a number above 0')),
      unit: z.literal(unit),
      basis: z.enum(bases as [string]),
      provider: z.string().check(z.minLength(1)),
      index: z.optional(z.string()),
    }),
  );
  return z.discriminatedUnion('series', rows as [(typeof rows)[number]]);
}

function wrongCell(file: string, line: number, column: string, cell: string, message: string): UserError {
  const known = observedSeries.find(({ id }) => id === cell);
  const permitted: Record<string, string> = {
    series: `permitted names: ${observedSeries.map(({ id }) => id).join(', ')}`,
    unit: `units by series: ${observedSeries.map(({ id, unit }) => `${id} ${unit}`).join(', ')}`,
    basis: `bases: ${[...new Set(observedSeries.flatMap(({ bases }) => bases))].join(', ')}`,
  };
  const why = column in permitted && !known ? 'is not permitted here' : message;
  return new UserError(`${quoted(file)} line ${line}, column ${quoted(column)}: ${quoted(cell)} ${why}`, {
    code: 'observation',
    file,
    line,
    column,
    hint: permitted[column] ?? 'correct or delete that line; rotation schema inputs shows what is permitted',
  });
}

/**
 * Dated observations from a CSV file with the columns date, series, value, unit, basis, provider and perhaps index.
 *
 * @throws UserError with file, line, column and cell
 */
export async function readObservations(bytes: Uint8Array, file: string): Promise<Observation[]> {
  const z = await import('../zod.ts');
  const text = headText(bytes);
  const head = readHead(text);
  refuseForeign(text, head, file);
  const names = plainNames(head.columns);
  const absent = required.filter((name) => !names.includes(name));
  if (absent.length > 0) {
    throw new UserError(`${quoted(file)} line 1: the column ${absent.map(quoted).join(', ')} is missing`, {
      code: 'observation-columns',
      file,
      line: 1,
      hint: `the first line must be ${required.join(',')} (and perhaps index)`,
    });
  }
  const body = new TextDecoder().decode(bytes);
  const schema = observationSchema(z);
  const rows = (await records(body, { file, delimiter: head.delimiter })).slice(1);
  return rows.map(({ cells, line }) => {
    const row = Object.fromEntries(names.map((name, i) => [name, (cells[i] ?? '').trim()]));
    const parsed = schema.safeParse(row);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const column = String(issue?.path[0] ?? 'date');
      throw wrongCell(file, line, column, String(row[column] ?? ''), issue?.message ?? 'is not permitted');
    }
    const { date, series, value, unit, basis, provider, index } = parsed.data;
    return {
      day: daysFromIso(date),
      series,
      value: Number(value),
      unit,
      basis,
      provider: visible(provider),
      index: index ? visible(index) : undefined,
    };
  });
}
