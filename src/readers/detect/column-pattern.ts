import type { Dialect } from './parser.ts';

const ofReader: Readonly<Record<string, string>> = {
  yahoo: 'not the adjusted close beside it',
  'yfinance-multi-header': 'not the adjusted close beside it',
  canonical: 'the close',
  'named-columns':
    'the name nearest to a close: close first, then last, price or value, and an adjusted close only where there is no other',
  'index-name': 'the one column named after an index',
  'several-columns': 'the column that names it',
  'no-header': 'there is no line of names: the column that is no date',
};

/** Why the closes are taken from the column that they are taken from. */
export const columnRule = ({ reader }: Pick<Dialect, 'reader'>): string => ofReader[reader] ?? "the vendor's close";
