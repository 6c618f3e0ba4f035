import { quoted, quotedPath, visible } from '../../errors.ts';
import type { CheckedFile, DataCheck } from '../../report/data-check/schema.ts';
import { usLabels } from '../../series/labels.ts';
import { macroKind } from '../../series/macro-kinds.ts';
import { type Role, roles } from '../../series/series.ts';
import { count, plural } from '../../words/counts.ts';
import { baseName } from '../../words/notes.ts';
import { fixed } from '../../words/numbers.ts';
import type { RenderOptions } from '../renderer.ts';
import { borderless } from './layout/borderless.ts';
import { wrap } from './layout/wrap.ts';

const indent = 4;

/** Lines below a file, with a hanging indent of two. */
const under = (text: string, { width }: RenderOptions) =>
  wrap(text, width - indent - 2).map((line, i) => `${' '.repeat(i === 0 ? indent : indent + 2)}${line}`);

/** Names of files: the whole path if a name occurs in several folders. */
function shortNames(files: readonly CheckedFile[]): Map<string, string> {
  const paths = [...new Set(files.map(({ file }) => file))];
  const bases = paths.map(baseName);
  return new Map(
    paths.map((path, i) => {
      const base = bases[i] ?? '';
      return [path, bases.indexOf(base) === bases.lastIndexOf(base) ? base : visible(path)];
    }),
  );
}

const marks = {
  'passed-over': { unicode: '-', ascii: '-', word: 'passed over', paint: 'dim' },
  ok: { unicode: '✓', ascii: 'ok', word: 'nothing wrong', paint: 'good' },
  warning: { unicode: '!', ascii: '!', word: '', paint: 'warn' },
  error: { unicode: '✗', ascii: 'x', word: '', paint: 'bad' },
} as const;

function headLine({ status, problems, content }: CheckedFile, name: string, { paint, unicode }: RenderOptions): string {
  const mark = marks[status];
  const number = problems.filter(({ severity }) => severity === 'warning').length;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const parts = [
    ...(status === 'error' && content === null ? ['cannot be read'] : []),
    ...(errors > 0 ? [plural(errors, 'error')] : []),
    ...(number > 0 ? [plural(number, 'warning')] : []),
  ];
  const words = parts.length === 0 ? mark.word : parts.join(', ');
  return `  ${paint[mark.paint](unicode ? mark.unicode : mark.ascii)} ${paint.strong(name)}  ${paint[mark.paint](words)}`;
}

const encodings: Readonly<Record<string, string>> = { 'utf-8': 'UTF-8', 'utf-8 with BOM': 'UTF-8 with a mark' };
const delimiters: Readonly<Record<string, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };
const orders = { ascending: 'oldest first', descending: 'newest first', shuffled: 'in no order' } as const;
const identificationWords = {
  option: 'as it was given',
  symbol: 'by the symbol in it',
  closes: 'by its year ends',
  name: 'by its name',
} as const;

/** Contents of a file, and what identifies its index. */
function spanLines({ index, series, content }: CheckedFile, options: RenderOptions): string[] {
  if (content === null) return [];
  const { rows, first, last, age, calendar, yearEnds } = content;
  const missing = calendar?.missing.count ?? 0;
  const gaps = calendar === null ? '' : `, ${missing === 0 ? 'none' : count(missing)} missing`;
  const ageWords = age === 0 ? 'up to date' : `${plural(age, 'session')} old`;
  const known = [
    ...(index === null ? [] : [`known ${identificationWords[index.identifiedBy]}`]),
    ...(series === null ? [] : [`given as ${series}, ${macroKind(series)?.description}`]),
    ...(yearEnds === null
      ? []
      : [`${yearEnds.compared - yearEnds.mismatches.length} of ${plural(yearEnds.compared, 'year end')} as published`]),
  ];
  return [
    ...under(`${first} to ${last}, ${plural(rows, 'row')}${gaps}, ${ageWords}`, options),
    ...(known.length === 0 ? [] : under(known.join('; '), options)),
  ];
}

/** Its layout: columns, dates, numbers. */
function layoutLines({ content }: CheckedFile, options: RenderOptions): string[] {
  if (content === null) return [];
  const { dialect, column } = content;
  const encoding = encodings[dialect.encoding] ?? dialect.encoding.toUpperCase();
  const delimiter = delimiters[dialect.delimiter] ?? dialect.delimiter;
  return [
    ...under(`${dialect.vendor}; column ${quoted(column.close)}: ${column.rule}`, options),
    ...under(
      `${encoding}, ${delimiter}, ${dialect.lineEnds}, dates ${dialect.dates.example}, numbers ${dialect.numbers.example}, ` +
        orders[dialect.order],
      options,
    ),
  ].map(options.paint.dim);
}

function problemLines({ file, status, problems, error }: CheckedFile, options: RenderOptions): string[] {
  const { paint } = options;
  if (error && status === 'passed-over') {
    return under(error.message.replace(`${quotedPath(file)} `, ''), options).map(paint.dim);
  }
  if (error) {
    const hint = error.hint === null ? [] : under(`hint: ${error.hint}`, options);
    return [...under(`error: ${error.message.replace(`${quotedPath(file)} `, '')}`, options).map(paint.bad), ...hint];
  }
  return problems.flatMap(({ severity, message }) =>
    severity === 'info'
      ? under(message, options).map(paint.dim)
      : under(`${severity}: ${message}`, options).map(severity === 'error' ? paint.bad : paint.warn),
  );
}

/** All days of problems that name only some of them. */
function dayLines({ content }: CheckedFile, options: RenderOptions): string[] {
  if (!options.verbose || !content?.calendar) return [];
  const { missing, extra } = content.calendar;
  const daysLines = (title: string, { days }: typeof missing) =>
    days.length === 0 ? [] : under(`${title}: ${days.join(', ')}`, options);
  return [...daysLines('missing', missing), ...daysLines('without a session', extra)];
}

function agreementLines(
  { agreement }: DataCheck,
  role: Role,
  names: Map<string, string>,
  options: RenderOptions,
): string[] {
  const pairs = agreement.filter((pair) => pair.role === role);
  const [first] = pairs;
  if (first === undefined) return [];
  const rows = pairs.map(({ file, days, overHalf, overOne, worst }) => [
    `    ${names.get(file) ?? file}`,
    count(days),
    count(overHalf),
    count(overOne),
    worst === null || overHalf === 0 ? 'none' : `${worst.day} ${fixed(worst.basisPoints, 1)} bp`,
  ]);
  const widest = Math.max(...rows.map(([name = '']) => name.length), 8) + 2;
  const room = Number.isFinite(options.width) ? Math.min(widest, options.width - 46) : widest;
  const [head = '', ...lines] = borderless(
    [['    common days with it', 'days', '>0.5 bp', '>1 bp', 'furthest apart'], ...rows],
    [Math.max(room, 25), 8, 9, 8, null],
  );
  return [`  Against ${names.get(first.against) ?? first.against}, the longest`, options.paint.dim(head), ...lines];
}

function summary({ counts, files }: DataCheck): string {
  const { unreadable, passedOver } = counts;
  const number = (status: CheckedFile['status']) =>
    files.filter((file) => file.status === status && file.content).length;
  const parts = [
    ...(unreadable > 0 ? [`${count(unreadable)} cannot be read`] : []),
    ...(number('error') > 0 ? [`${count(number('error'))} with errors`] : []),
    ...(number('warning') > 0 ? [`${count(number('warning'))} with warnings`] : []),
    ...(passedOver > 0 ? [`${count(passedOver)} passed over`] : []),
    ...(number('ok') > 0 ? [`${count(number('ok'))} with nothing wrong`] : []),
  ];
  const isSeveral = counts.series + unreadable + passedOver > counts.files;
  return `${plural(counts.files, 'file')}${isSeveral ? ` with ${counts.series} series` : ''}: ${parts.join(', ')}`;
}

/** Files by index with their contents and problems, and how well files of one index agree. */
export function render(report: DataCheck, options: RenderOptions): string {
  const names = shortNames(report.files);
  const group = (title: string, files: readonly CheckedFile[], after: readonly string[] = []) =>
    files.length === 0
      ? []
      : [
          '',
          options.paint.strong(title),
          ...files.flatMap((file) => [
            headLine(file, names.get(file.file) ?? file.file, options),
            ...spanLines(file, options),
            ...problemLines(file, options),
            ...dayLines(file, options),
            ...layoutLines(file, options),
          ]),
          ...after,
        ];
  const lines = [
    summary(report),
    ...roles.flatMap((role) =>
      group(
        usLabels[role].name,
        report.files.filter(({ index }) => index?.role === role),
        agreementLines(report, role, names, options),
      ),
    ),
    ...group(
      'Further series',
      report.files.filter(({ series, content }) => series !== null && content !== null),
    ),
    ...group(
      'Of no index that is known here',
      report.files.filter(({ index, series, content }) => index === null && series === null && content !== null),
    ),
    ...group(
      'Not read',
      report.files.filter(({ content }) => content === null),
    ),
  ];
  return `${lines.join('\n')}\n`;
}
