import type { Sniff } from './sniff.ts';

const levels = { tickers: /^(Ticker|Tickers|Symbols?)$/, fields: /^(Price|Attributes?)$/ };

/**
 * A header of two levels as pandas writes it (lines of tickers, of fields and of `Date`) as one line: "^GSPC Close".
 * Headers of a single ticker stay as they are, and so do all others.
 */
export function flatHeader(sniff: Sniff): Sniff {
  const [first = [], second = [], third = []] = sniff.rows;
  if (third[0] !== 'Date') return sniff;
  const isTickersFirst = levels.tickers.test(first[0] ?? '') && levels.fields.test(second[0] ?? '');
  const isFieldsFirst = levels.fields.test(first[0] ?? '') && levels.tickers.test(second[0] ?? '');
  if (!isTickersFirst && !isFieldsFirst) return sniff;
  const [tickers, fields] = isTickersFirst ? [first, second] : [second, first];
  if (isFieldsFirst && new Set(tickers.slice(1)).size < 2) return sniff;
  const columns = tickers.map((ticker, i) => (i === 0 ? 'Date' : `${ticker} ${fields[i] ?? ''}`));
  return { ...sniff, columns, rows: [columns, ...sniff.rows.slice(3)], lines: sniff.lines.slice(2) };
}
