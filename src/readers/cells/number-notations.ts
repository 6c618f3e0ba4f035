import { toNumber } from './to-number.ts';

/** One way to write a price. */
export interface NumberNotation {
  id: string;
  /** Example for people. */
  label: string;
  decimal: '.' | ',';
  /** The number in a cell, NaN if it is not in this notation. */
  number(cell: string): number;
}

/** Notation with grouped thousands, throughout: 5868.55 beside 5,942.47 is another notation, or a mistake. */
function grouped(id: string, label: string, group: string, decimal: '.' | ','): NumberNotation {
  const pattern = new RegExp(`^([+-]?)(0|[1-9]\\d{0,2}(?:${group}\\d{3})*)(\\${decimal}\\d+)?$`);
  const parts = new RegExp(group, 'g');
  return {
    id,
    label,
    decimal,
    number(cell) {
      const [, sign = '', whole, fraction = ''] = pattern.exec(cell) ?? [];
      return whole === undefined ? Number.NaN : Number(sign + whole.replace(parts, '') + fraction.replace(',', '.'));
    },
  };
}

const blank = '[ \\u00a0\\u2009\\u202f]';

/** All notations. Their order never changes a value. */
export const numberNotations: readonly NumberNotation[] = [
  { id: 'plain', label: '5868.55', decimal: '.', number: toNumber },
  grouped('comma-groups', '5,868.55', ',', '.'),
  {
    id: 'decimal-comma',
    label: '5868,55',
    decimal: ',',
    number: (cell) => (/^[+-]?\d+(,\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : Number.NaN),
  },
  grouped('dot-groups', '5.868,55', '\\.', ','),
  grouped('blank-groups-point', '5 868.55', blank, '.'),
  grouped('blank-groups-comma', '5 868,55', blank, ','),
  grouped('apostrophe-groups', "5'868.55", "['’]", '.'),
];
