import { instrumentNamed } from '../../../identity/instruments.ts';
import { isDateName } from '../../detect/column-names.ts';
import type { Head, Reader } from '../../reader.ts';

/** Other figures of an index than its close. */
const otherFigure =
  /\b(open|high|low|vol|volume|returns?|ret|chg|change|pct|percent|pe|p e|eps|yield|div|dividends?|weight|ma|sma|ema|rsi|adj|adjusted|tr|total)\b|%/i;

const isOtherFigure = (name: string) => otherFigure.test(name.replace(/[^\p{L}\p{N}&%]+/gu, ' '));

/** Columns named after an index or a fund that stands for one. Most names are of none, and are asked no more. */
export const indexColumns = (columns: readonly string[]): readonly string[] =>
  columns.filter((name) => instrumentNamed(name) !== undefined && !isDateName(name) && !isOtherFigure(name));

const closeOf = ({ columns }: Head) => indexColumns(columns)[0] ?? '';

/** A column of days and one named after its index, as people keep them in a spreadsheet. */
export const indexName: Reader = {
  id: 'index-name',
  vendor: 'a date and a column named after its index',
  recognises: ({ columns }) => columns.filter(isDateName).length === 1 && indexColumns(columns).length === 1,
  columns: (head) => ({ date: head.columns.find(isDateName) ?? '', close: closeOf(head) }),
  symbol: closeOf,
};
