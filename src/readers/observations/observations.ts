import { daysFromIso } from '../../dates/civil-dates.ts';
import { quoted, quotedPath, UserError, visible } from '../../errors.ts';
import type { Observation } from '../../series/observation.ts';
import { type ObservedSeries, observedSeries, periods, ranges } from '../../series/observation-kinds.ts';
import type * as ZodMini from '../../zod.ts';
import { toNumber } from '../cells/cells.ts';
import { headText, readHead } from '../detect/sniff.ts';
import { wrongCell } from '../errors/observation-mistakes.ts';
import { refuseForeign } from '../errors/refusals.ts';
import { inUtf8 } from '../rows/encoding.ts';
import { records } from '../rows/records.ts';

const required = ['date', 'series', 'value', 'unit', 'basis', 'provider'] as const;
const optional = ['index', 'source', 'url', 'note'] as const;

/** An observation and where it stands. */
export interface ObservationRow {
  observation: Observation;
  file: string;
  line: number;
}

/** One row of a file of dated observations, as text cells: published also by `rotation schema inputs`. */
export function observationSchema(z: typeof ZodMini) {
  const basisOf = ({ basis }: ObservedSeries) =>
    typeof basis === 'string' ? z.string().check(z.regex(periods[basis].pattern)) : z.enum(basis as [string]);
  const text = z.optional(z.string());
  const rows = observedSeries.map((series) =>
    z.object({
      date: z.string().check(z.refine((cell) => !Number.isNaN(daysFromIso(cell)))),
      series: z.literal(series.id).register(z.globalRegistry, { description: series.is }),
      value: z
        .string()
        .check(z.refine((cell) => ranges[series.value](toNumber(cell))))
        .register(z.globalRegistry, { description: series.value }),
      unit: z.literal(series.unit),
      basis: basisOf(series),
      provider: z.string().check(z.minLength(1)),
      index: text,
      source: text,
      url: text,
      note: text,
    }),
  );
  return z.discriminatedUnion('series', rows as [(typeof rows)[number]]);
}

/** @throws UserError where a required column is missing or one is there twice */
function checkColumns(names: readonly string[], file: string, line: number): void {
  const refuse = (columns: readonly string[], one: string, several: string) => {
    if (columns.length === 0) return;
    const list = columns.map(quoted).join(', ');
    throw new UserError(
      `${quotedPath(file)} line ${line}: the column${columns.length === 1 ? '' : 's'} ${list} ${columns.length === 1 ? one : several}`,
      {
        code: 'observation-columns',
        file,
        line,
        hint: `the first line must be ${required.join(',')}, and perhaps ${optional.join(', ')}`,
      },
    );
  };
  refuse(
    required.filter((name) => !names.includes(name)),
    'is missing',
    'are missing',
  );
  const permitted: readonly string[] = [...required, ...optional];
  refuse(
    permitted.filter((name) => names.filter((other) => other === name).length > 1),
    'is there twice',
    'are there twice',
  );
}

/**
 * Dated observations from a CSV file with the columns date, series, value, unit, basis, provider and perhaps index, source,
 * url and note. Other columns are passed over.
 *
 * @throws UserError with file, line, column and cell
 */
export async function readObservations(bytes: Uint8Array, file: string): Promise<ObservationRow[]> {
  const z = await import('../../zod.ts');
  const utf8 = inUtf8(bytes, headText(bytes));
  const text = headText(utf8);
  if (text.trim() === '') {
    throw new UserError(`${quotedPath(file)} is empty: it has no line of observations`, {
      code: 'empty',
      file,
      line: 1,
      hint: `the first line is ${required.join(',')}, and each further one is a figure`,
    });
  }
  const head = readHead(text);
  refuseForeign(text, head, file);
  const body = new TextDecoder().decode(utf8);
  const written = await records(body, { file, delimiter: head.delimiter });
  const [header, ...rows] = written.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const names = (header?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  checkColumns(names, file, header?.line ?? 1);
  const schema = observationSchema(z);
  return rows.map(({ cells, line }) => {
    const row = Object.fromEntries(names.map((name, i) => [name, (cells[i] ?? '').trim()]));
    const parsed = schema.safeParse(row);
    if (!parsed.success) throw wrongCell(file, line, String(parsed.error.issues[0]?.path[0] ?? 'date'), row);
    const { date, series, value, unit, basis, provider, index, source, url, note } = parsed.data;
    const shown = (cell: string | undefined) => (cell ? visible(cell) : undefined);
    const observation: Observation = {
      day: daysFromIso(date),
      series,
      value: Number(value),
      unit,
      basis,
      provider: visible(provider),
      index: shown(index),
      source: shown(source),
      url: shown(url),
      note: shown(note),
    };
    return { observation, file, line };
  });
}
