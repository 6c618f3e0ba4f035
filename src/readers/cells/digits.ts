const number = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

/** Whole part and fraction of digits whose point is moved to the right by `places`, to the left by a negative count. */
function moved(whole: string, fraction: string, places: number): [string, string] {
  const digits = whole + fraction;
  const at = whole.length + places;
  return [
    digits.slice(0, Math.max(0, at)).padEnd(at, '0'),
    '0'.repeat(Math.max(0, -at)) + digits.slice(Math.max(0, at)),
  ];
}

/**
 * The digits of a number cell in plain notation, as many as there are in the cell: no binary number stands between, so nothing is
 * rounded. Signs of groups go, an exponent is written out.
 *
 * @param cell - a cell that reads as a finite number in a notation with this decimal sign
 * @example plainDigits('5.849,70', ','); // => '5849.70'
 */
export function plainDigits(cell: string, decimal: '.' | ','): string {
  const grouping = decimal === ',' ? /[^\d,eE+-]/g : /[^\d.eE+-]/g;
  const [, sign, whole = '', fraction = '', exponent = '0'] =
    number.exec(cell.replace(grouping, '').replace(',', '.')) ?? [];
  const [before, after] = moved(whole, fraction, Number(exponent));
  const plain = before.replace(/^0+(?=.)/, '') || '0';
  return (sign === '-' ? '-' : '') + plain + (after === '' ? '' : `.${after}`);
}
