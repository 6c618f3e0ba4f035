import { UserError } from '../../errors.ts';
import { columnWords } from '../../words/column-words.ts';
import { quoted, quotedPath } from '../../words/quoted.ts';
import type { Layout } from '../detect/layout.ts';
import type { Sniff } from '../detect/sniff.ts';

/** A cell that names a longer time than a day. */
interface Period {
  matches: RegExp;
  /** What one cell is, and what the figures of such a file are. */
  is: string;
  figures: string | undefined;
}

const year = '(?:1[89]|2[01])\\d\\d';
const month = '(?:0?[1-9]|1[0-2])';

const periods: readonly Period[] = [
  { matches: new RegExp(`^${year}$`), is: 'a year', figures: 'yearly figures' },
  { matches: new RegExp(`^${year}\\.\\d{1,8}$`), is: 'a decimal year', figures: undefined },
  {
    matches: new RegExp(`^(?:${year}[-/M :]+${month}|${month}[-/]${year}|${year}(?:0[1-9]|1[0-2]))$`, 'i'),
    is: 'a month',
    figures: 'monthly figures',
  },
  {
    matches: new RegExp(`^(?:\\p{L}{3,9}\\.?[ -]'?(?:${year})|${year}[ -]\\p{L}{3,9})$`, 'u'),
    is: 'a month',
    figures: 'monthly figures',
  },
  {
    matches: new RegExp(`^(?:${year}[- ]?Q[1-4]|Q[1-4][- /]?${year})$`, 'i'),
    is: 'a quarter',
    figures: 'quarterly figures',
  },
];

const isoDay = /^\d{4}-\d\d-\d\d/;

/**
 * Refuses files whose dates name no day: months, quarters, years, and years with a decimal fraction.
 *
 * @param sniff - the first rows, the column names first
 * @throws UserError
 */
export function refuseUndated({ rows, lines }: Sniff, { file, date, names, options }: Layout): void {
  if (isoDay.test(rows[1]?.[date] ?? '')) return;
  const at = rows.findIndex((row) => periods.some(({ matches }) => matches.test(row[date] ?? '')));
  if (at < 1) return;
  const cells = rows.slice(at).map((row) => row[date] ?? '');
  const period = periods.find(({ matches }) => cells.slice(0, 3).every((cell) => matches.test(cell)));
  if (!period || cells.length < 2) return;
  const [line, column] = [lines[at], names.date];
  const [cell = ''] = cells;
  const isNot = options.isDaily ? ', not daily closes' : '';
  const kind = period.figures === undefined ? '' : `: these are ${period.figures}${isNot}`;
  throw new UserError(
    `${quotedPath(file)} line ${line}, ${columnWords(column)}: ${quoted(cell)} is ${period.is}, not a day${kind}`,
    {
      code: 'not-daily',
      file,
      line,
      column,
      hint: options.isDaily
        ? 'download the series again with a daily interval, with dates as YYYY-MM-DD'
        : 'write the first day of each period, as YYYY-MM-DD',
    },
  );
}
