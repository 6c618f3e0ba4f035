import type { Head } from '../../reader.ts';

const levels = { tickers: /^(Ticker|Tickers|Symbols?)$/, fields: /^(Price|Attributes?)$/ };

/**
 * A head with lines of tickers, of fields and of `Date`, as pandas writes columns on two levels, made one line: "^GSPC Close".
 * Heads of a single ticker stay as they are, and so do all others.
 */
export function oneHeader(head: Head): Head {
  const [first = [], second = [], third = []] = head.rows;
  if (third[0] !== 'Date') return head;
  const isTickersFirst = levels.tickers.test(first[0] ?? '') && levels.fields.test(second[0] ?? '');
  const isFieldsFirst = levels.fields.test(first[0] ?? '') && levels.tickers.test(second[0] ?? '');
  if (!isTickersFirst && !isFieldsFirst) return head;
  const [tickers, fields] = isTickersFirst ? [first, second] : [second, first];
  if (isFieldsFirst && new Set(tickers.slice(1)).size < 2) return head;
  const columns = tickers.map((ticker, i) => (i === 0 ? 'Date' : `${ticker} ${fields[i] ?? ''}`));
  return { ...head, columns, rows: [columns, ...head.rows.slice(3)], lines: head.lines.slice(2) };
}
