import { instrumentNamed } from '../market/symbols.ts';
import { isDateName } from './column-names.ts';
import type { Head, Reader } from './reader.ts';

/** Other figures of an index than its close. */
const otherFigure =
  /\b(open|high|low|vol|volume|returns?|ret|chg|change|pct|percent|pe|p e|eps|yield|div|dividends?|weight|ma|sma|ema|rsi|adj|adjusted|tr|total)\b|%/i;

/** Columns named after an index or a fund that stands for one. */
export const indexColumns = (columns: readonly string[]): readonly string[] =>
  columns.filter((name) => {
    const words = name.replace(/[^\p{L}\p{N}&%]+/gu, ' ');
    return !isDateName(name) && !otherFigure.test(words) && instrumentNamed(name) !== undefined;
  });

const closeOf = ({ columns }: Head) => indexColumns(columns)[0] ?? '';

/** A column of days and one named after its index, as people keep them in a spreadsheet. */
export const indexName: Reader = {
  id: 'index-name',
  vendor: 'a date and a column named after its index',
  recognises: ({ columns }) => columns.filter(isDateName).length === 1 && indexColumns(columns).length === 1,
  columns: (head) => ({ date: head.columns.find(isDateName) ?? '', close: closeOf(head) }),
  symbol: closeOf,
};
