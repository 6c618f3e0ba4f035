import { UserError } from '../../errors.ts';
import { instrumentOfAlias, plainName } from '../../identity/instruments.ts';
import { firstItems } from '../../words/first-items.ts';
import { quoted, quotedPath } from '../../words/quoted.ts';
import { closeColumns, isDateName, isReturnName } from '../detect/column-names.ts';
import { columnClaim, indexColumns } from '../detect/index-columns.ts';
import type { Sniff } from '../detect/sniff.ts';
import { namedReturns } from './refuse-returns.ts';

const maxListed = 12;
const maxHinted = 6;

const columnList = (columns: readonly string[]) => firstItems(columns.map(quoted), maxListed);

const otherIndices = 'for other indices: --large FILE --small FILE --growth FILE --labels "A,B,C"';

const isOtherInstrument = (name: string) => ['other', 'several'].includes(columnClaim(name).kind);

/** Error for a file from whose columns no date and close can be chosen; it lists the candidates. */
export function unknownColumns(
  { columns, rows, lines, byValues }: Sniff,
  file: string,
  requested: readonly string[],
): UserError {
  const line = lines[0];
  const error = (what: string, code: string, hint: string, column?: string) =>
    new UserError(`${quotedPath(file)} line ${line}: ${what}`, { code, file, line, column, hint });
  const hasDate = columns.some(isDateName);
  const named = closeColumns(columns);
  const closes = hasDate ? (named.length > 0 ? named : indexColumns(columns)) : [];
  if (closes.length > 1) {
    const areNamesEqual = new Set(closes).size === 1;
    const hint = areNamesEqual ? 'delete or rename the one that is not the close' : 'keep the dates and one of them';
    return error(`which column is the close? There are ${columnList(closes)}`, 'which-column', hint, closes[0]);
  }
  const others = columns.filter((name) => !isDateName(name));
  const instrument = instrumentOfAlias(requested[0] ?? '');
  if (hasDate && others.length > 0 && others.every(isOtherInstrument)) {
    const are = others.length === 1 ? 'is another instrument' : 'are other instruments';
    return instrument
      ? error(
          `no column is the ${plainName(instrument)}: ${columnList(others)} ${are}`,
          'wrong-index',
          otherIndices,
          others[0],
        )
      : error(`${columnList(others)} ${are} than the three indices`, 'other-instrument', otherIndices, others[0]);
  }
  const returns = others.find(isReturnName);
  if (hasDate && returns !== undefined) {
    const at = columns.indexOf(returns);
    return namedReturns(
      file,
      line,
      returns,
      rows.slice(1, -1).map((row) => row[at] ?? ''),
    );
  }
  if (requested.length > 0 && hasDate) {
    const [best = ''] = requested;
    return error(
      `no column is ${quoted(best)}: there are ${columnList(others)}`,
      'no-column',
      `name the wanted column ${requested.slice(0, maxHinted).join(', ')} in the first line`,
    );
  }
  return error(
    `no known layout has the columns ${columnList(byValues?.written ?? columns)}`,
    'unknown-layout',
    'name the column of days "date" and the column of closes "close" in the first line',
  );
}
