const number = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

/** Whole part and fraction after the decimal point has moved to the right by `places`, or to the left if negative. */
function shifted(whole: string, fraction: string, places: number): [string, string] {
  const digits = whole + fraction;
  const at = whole.length + places;
  return [
    digits.slice(0, Math.max(0, at)).padEnd(at, '0'),
    '0'.repeat(Math.max(0, -at)) + digits.slice(Math.max(0, at)),
  ];
}

/**
 * All digits of a number cell in plain notation, without group separators or an exponent. They never pass through a binary
 * number, so nothing is rounded.
 *
 * @param cell - a finite number in a notation with this decimal separator
 * @example plainDigits('5.849,70', ','); // => '5849.70'
 */
export function plainDigits(cell: string, decimal: '.' | ','): string {
  const grouping = decimal === ',' ? /[^\d,eE+-]/g : /[^\d.eE+-]/g;
  const [, sign, whole = '', fraction = '', exponent = '0'] =
    number.exec(cell.replace(grouping, '').replace(',', '.')) ?? [];
  const [before, after] = shifted(whole, fraction, Number(exponent));
  const plain = before.replace(/^0+(?=.)/, '') || '0';
  return (sign === '-' ? '-' : '') + plain + (after === '' ? '' : `.${after}`);
}
