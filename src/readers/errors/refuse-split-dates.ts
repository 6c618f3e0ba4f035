import { UserError } from '../../errors.ts';
import { columnWords } from '../../words/column-words.ts';
import { quotedPath } from '../../words/quoted.ts';
import { monthNumber } from '../cells/month-names.ts';
import { isDateName } from '../detect/column-names.ts';
import { lowerCaseNames } from '../detect/header.ts';
import type { Sniff } from '../detect/sniff.ts';

const yearNames = ['year', 'yyyy', 'yr', 'jahr', 'año', 'année', 'anno', 'ano'];
const monthNames = ['month', 'mm', 'mo', 'mon', 'monat', 'mes', 'mois', 'mese', 'mês'];
const dayNames = ['day', 'dd', 'da', 'tag', 'día', 'jour', 'giorno', 'dia', 'dom'];

/** Months of a table with a column for each. */
const minMonths = 6;

/**
 * Refuses files in which year, month and day are columns of their own, and tables with a column for each month.
 *
 * @throws UserError
 */
export function refuseSplitDates({ columns, lines }: Sniff, file: string): void {
  const names = lowerCaseNames(columns);
  if (!names.some((name) => yearNames.includes(name))) return;
  const [year, month, day] = [yearNames, monthNames, dayNames].map(
    (list) => columns[names.findIndex((name) => list.includes(name))],
  );
  const isDated = columns.some((name) => isDateName(name) && name !== day);
  const hasMonths = names.filter((name) => monthNumber(name) > 0).length >= minMonths;
  if (isDated || (month === undefined && !hasMonths)) return;
  const [line, column] = [lines[0], year];
  const at = `${quotedPath(file)} line ${line}, ${columnWords(year ?? '')}`;
  throw day === undefined || hasMonths
    ? new UserError(
        `${at}: the rows have a year and a month, and no day: these are monthly figures, not daily closes`,
        {
          code: 'not-daily',
          file,
          line,
          column,
          hint: 'download the series again with a daily interval, with dates as YYYY-MM-DD',
        },
      )
    : new UserError(`${at}: year, month and day are in three columns`, {
        code: 'split-date',
        file,
        line,
        column,
        hint: 'join them in one column named date, as YYYY-MM-DD; in a spreadsheet: =TEXT(DATE(A2,B2,C2),"yyyy-mm-dd")',
      });
}
