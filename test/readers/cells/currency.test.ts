import { expect, test } from 'vitest';
import { withoutCurrency } from '../../../src/readers/cells/currency.ts';

const codes = 'USD EUR GBP JPY CAD AUD CHF HKD CNY INR KRW SEK NOK DKK PLN BRL MXN TRY'.split(' ');

test.each([...['US$', '$', '€', '£', '¥'], ...codes])('"%s" is taken off before a number and after it', (sign) => {
  expect(withoutCurrency([`${sign}5.5`, `${sign}6`])).toEqual(['5.5', '6']);
  expect(withoutCurrency([`${sign} 5.5`, `${sign} -6`])).toEqual(['5.5', '-6']);
  expect(withoutCurrency([`5.5${sign}`, `6 ${sign}`])).toEqual(['5.5', '6']);
});

test.each(['pts', 'pts.', 'point', 'points', 'Pts', 'usd'])('"%s" is taken off after a number', (unit) => {
  expect(withoutCurrency([`5.5 ${unit}`, `6${unit}`])).toEqual(['5.5', '6']);
});

test('one on each side is taken off too', () => {
  expect(withoutCurrency(['$5.5 USD', '$6 USD'])).toEqual(['5.5', '6']);
});

test.each([
  [['$5', '6']],
  [['5', '$6']],
  [['$5', '€6']],
  [['5 USD', '6 usd']],
  [['usd 5', 'usd 6']],
  [['$  5', '$  6']],
  [['5  USD', '6  USD']],
  [['a$5', 'a$6']],
  [['$x', '$y']],
  [['5 USD a', '6 USD a']],
  [['x USD', 'y USD']],
  [['XYZ 5', 'XYZ 6']],
  [['5 ptsx', '6 ptsx']],
  [['5', '6']],
  [[]],
])('%j stays as it is', (cells) => {
  expect(withoutCurrency(cells)).toEqual(cells);
});
