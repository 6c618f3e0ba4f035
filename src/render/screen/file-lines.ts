import type { CheckedFile } from '../../report/data-check/schema.ts';
import { macroKind } from '../../series/macro-kinds.ts';
import { columnWords } from '../../words/column-words.ts';
import { count, plural } from '../../words/counts.ts';
import { quotedPath } from '../../words/quoted.ts';
import type { RenderOptions } from '../renderer.ts';
import { wrap } from './layout/wrap.ts';

const indent = 4;

/** Lines below a file, with a hanging indent of two. */
const under = (text: string, { width }: RenderOptions) =>
  wrap(text, width - indent - 2).map((line, i) => `${' '.repeat(i === 0 ? indent : indent + 2)}${line}`);

const marks = {
  'passed-over': { unicode: '-', ascii: '-', word: 'passed over', paint: 'dim' },
  ok: { unicode: '✓', ascii: 'ok', word: 'no problems', paint: 'good' },
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

const encodings: Readonly<Record<string, string>> = { 'utf-8': 'UTF-8', 'utf-8 with BOM': 'UTF-8 with BOM' };
const delimiters: Readonly<Record<string, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };
const orders = { ascending: 'oldest first', descending: 'newest first', shuffled: 'unordered' } as const;
const identificationWords = {
  option: 'assigned by its flag',
  symbol: 'identified by the symbol in it',
  closes: 'identified by its year ends',
  name: 'identified by its name',
} as const;

/** Contents of a file, and what identifies its index. */
function spanLines({ index, series, content }: CheckedFile, options: RenderOptions): string[] {
  if (content === null) return [];
  const { rows, first, last, age, calendar, yearEnds } = content;
  const missing = calendar?.missing.count ?? 0;
  const gaps = calendar === null ? '' : `, ${missing === 0 ? 'none' : count(missing)} missing`;
  const ageWords = age === 0 ? 'up to date' : `${plural(age, 'session')} old`;
  const known = [
    ...(index === null ? [] : [identificationWords[index.identifiedBy]]),
    ...(series === null ? [] : [`assigned to ${series}, ${macroKind(series)?.description}`]),
    ...(yearEnds === null
      ? []
      : [`${yearEnds.compared - yearEnds.mismatches.length} of ${plural(yearEnds.compared, 'year end')} as published`]),
  ];
  return [
    ...under(`${first} to ${last}, ${plural(rows, 'row')}${gaps}, ${ageWords}`, options),
    ...(known.length === 0 ? [] : under(known.join('; '), options)),
  ];
}

/** A pattern, or how a cell of the file looks. */
const exampleWords = ({ example }: { example: string }) => (/\d/.test(example) ? `like ${example}` : example);

/** Its layout: columns, dates, numbers. */
function layoutLines({ content }: CheckedFile, options: RenderOptions): string[] {
  if (content === null) return [];
  const { dialect, column } = content;
  const encoding = encodings[dialect.encoding] ?? dialect.encoding.toUpperCase();
  const delimiter = delimiters[dialect.delimiter] ?? dialect.delimiter;
  return [
    ...under(`${dialect.vendor}; ${columnWords(column.close)}: ${column.rule}`, options),
    ...under(
      `${encoding}, ${delimiter}, ${dialect.lineEnds}, dates ${exampleWords(dialect.dates)}, numbers ${exampleWords(dialect.numbers)}, ` +
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

/** A file's name and marks, contents, problems and layout. */
export const fileLines = (file: CheckedFile, name: string, options: RenderOptions): string[] => [
  headLine(file, name, options),
  ...spanLines(file, options),
  ...problemLines(file, options),
  ...dayLines(file, options),
  ...layoutLines(file, options),
];
