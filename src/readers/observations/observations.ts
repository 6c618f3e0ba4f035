import { daysFromIso } from '../../dates/civil-dates.ts';
import { UserError } from '../../errors.ts';
import type { Observation } from '../../series/observation.ts';
import { type ObservationKind, observationKinds, periods, ranges } from '../../series/observation-kinds.ts';
import { quoted, quotedPath, visible } from '../../words/quoted.ts';
import type * as ZodMini from '../../zod.ts';
import { toNumber } from '../cells/to-number.ts';
import { leadingText, sniff } from '../detect/sniff.ts';
import { toUtf8 } from '../detect/to-utf8.ts';
import { observationError } from '../errors/observation-error.ts';
import { refuseManyLines } from '../errors/refuse-many-lines.ts';
import { refuseOtherFiles } from '../errors/refuse-other-than-csv.ts';
import { records } from '../rows/records.ts';

const required = ['date', 'series', 'value', 'unit', 'basis', 'provider'] as const;
const optional = ['index', 'source', 'url', 'note'] as const;

/** An observation and its line in a file. */
export interface ObservationRow {
  observation: Observation;
  file: string;
  line: number;
}

/** Schema of one row of observations, as text cells; `rotation schema inputs` publishes it. */
export function observationSchema(z: typeof ZodMini) {
  const basisOf = ({ basis }: ObservationKind) =>
    typeof basis === 'string' ? z.string().check(z.regex(periods[basis].pattern)) : z.enum(basis as [string]);
  const text = z.optional(z.string());
  const rows = observationKinds.map((series) =>
    z.object({
      date: z.string().check(z.refine((cell) => !Number.isNaN(daysFromIso(cell)))),
      series: z.literal(series.id).register(z.globalRegistry, { description: series.description }),
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

/** @throws UserError if a required column is missing or a column occurs twice */
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
    'is duplicated',
    'are duplicated',
  );
}

/** Lines of the largest file: four kinds of figures a day for a century. */
const maxLines = 100_000;
const elsewhere = 'closes and macro series go to --spx, --rut, --nasdaq and --series NAME=FILE';

/**
 * Dated observations from a CSV file with the columns date, series, value, unit, basis and provider; index, source, url and
 * note are optional, and other columns are ignored.
 *
 * @throws UserError with file, line, column and cell
 */
export async function readObservations(bytes: Uint8Array, file: string): Promise<ObservationRow[]> {
  const z = await import('../../zod.ts');
  const utf8 = toUtf8(bytes, leadingText(bytes));
  const text = leadingText(utf8);
  if (text.trim() === '') {
    throw new UserError(`${quotedPath(file)} is empty: it has no line of observations`, {
      code: 'empty',
      file,
      line: 1,
      hint: `the first line is ${required.join(',')}, and each further one is a figure`,
    });
  }
  const top = sniff(text);
  refuseOtherFiles(text, top, file);
  const body = new TextDecoder().decode(utf8);
  refuseManyLines(body, maxLines, 'observations', file, elsewhere);
  const written = await records(body, { file, delimiter: top.delimiter });
  const [header, ...rows] = written.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const names = (header?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  checkColumns(names, file, header?.line ?? 1);
  const schema = observationSchema(z);
  return rows.map(({ cells, line }) => {
    const row = Object.fromEntries(names.map((name, i) => [name, (cells[i] ?? '').trim()]));
    const parsed = schema.safeParse(row);
    if (!parsed.success) throw observationError(file, line, String(parsed.error.issues[0]?.path[0] ?? 'date'), row);
    const { date, series, value, unit, basis, provider, index, source, url, note } = parsed.data;
    const printable = (cell: string | undefined) => (cell ? visible(cell) : undefined);
    const observation: Observation = {
      day: daysFromIso(date),
      series,
      value: Number(value),
      unit,
      basis,
      provider: visible(provider),
      index: printable(index),
      source: printable(source),
      url: printable(url),
      note: printable(note),
    };
    return { observation, file, line };
  });
}
