import { toNumber } from './cells.ts';

/** One way to write a price. */
export interface NumberNotation {
  id: string;
  /** As a person would describe it. */
  is: string;
  decimal: '.' | ',';
  /** The number in a cell, NaN if it is not written so. */
  number(cell: string): number;
}

/** Thousands parted throughout: 5868.55 beside 5,942.47 is another notation, or a mistake. */
function grouped(id: string, is: string, group: string, decimal: '.' | ','): NumberNotation {
  const pattern = new RegExp(`^([+-]?)(0|[1-9]\\d{0,2}(?:${group}\\d{3})*)(\\${decimal}\\d+)?$`);
  const parts = new RegExp(group, 'g');
  return {
    id,
    is,
    decimal,
    number(cell) {
      const [, sign = '', whole, fraction = ''] = pattern.exec(cell) ?? [];
      return whole === undefined ? Number.NaN : Number(sign + whole.replace(parts, '') + fraction.replace(',', '.'));
    },
  };
}

const blank = '[ \\u00a0\\u2009\\u202f]';

/** Every way that is read. The order decides only where it cannot change a value. */
export const numberNotations: readonly NumberNotation[] = [
  { id: 'plain', is: '5868.55', decimal: '.', number: toNumber },
  grouped('comma-groups', '5,868.55', ',', '.'),
  {
    id: 'decimal-comma',
    is: '5868,55',
    decimal: ',',
    number: (cell) => (/^[+-]?\d+(,\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : Number.NaN),
  },
  grouped('dot-groups', '5.868,55', '\\.', ','),
  grouped('blank-groups-point', '5 868.55', blank, '.'),
  grouped('blank-groups-comma', '5 868,55', blank, ','),
  grouped('apostrophe-groups', "5'868.55", "['’]", '.'),
];
