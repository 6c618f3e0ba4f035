const sign = String.raw`(?:US\$|[$€£¥])`;
const code = '(?:USD|EUR|GBP|JPY|CAD|AUD|CHF|HKD|CNY|INR|KRW|SEK|NOK|DKK|PLN|BRL|MXN|TRY)';
const before = new RegExp(String.raw`^(${sign}|${code})\s?(?=[\d.,-])`);
const after = new RegExp(String.raw`(?<=\d)\s?(${sign}|${code}|pts\.?|points?)$`, 'i');

/** The cells without what a pattern finds, if it finds the same in every one of them. */
function without(cells: readonly string[], pattern: RegExp): readonly string[] {
  const found = pattern.exec(cells[0] ?? '')?.[1];
  if (found === undefined || !cells.every((cell) => pattern.exec(cell)?.[1] === found)) return cells;
  return cells.map((cell) => cell.replace(pattern, ''));
}

/**
 * The cells without a currency or a unit before or after the number, if every one of them has the same.
 *
 * @example withoutCurrency(['$5,868.55', '$5,942.47']); // => ['5,868.55', '5,942.47']
 * @example withoutCurrency(['5868.55 USD', '5942.47']); // => ['5868.55 USD', '5942.47']
 */
export const withoutCurrency = (cells: readonly string[]): readonly string[] => without(without(cells, before), after);
