import { expect, test } from 'vitest';
import { dividendWords } from '../../../src/render/words/dividends.ts';

test.each([
  [false, false, 'without dividends, which flatters small caps by about half a point a year'],
  [true, true, 'with dividends'],
  [true, false, 'with the dividends of the S&P 500 alone, which flatters it'],
  [false, true, 'with the dividends of the Russell 2000 alone, which flatters it'],
])('large with dividends %s, small %s: "%s"', (large, small, words) => {
  expect(dividendWords({ label: 'S&P 500', totalReturn: large }, { label: 'Russell 2000', totalReturn: small })).toBe(
    words,
  );
});

test('of other indices, only what the files say', () => {
  const [large, small] = ['DAX', 'MDAX'].map((label) => ({ label, totalReturn: false }));
  if (!large || !small) throw new Error('two indices');
  expect(dividendWords(large, small)).toBe('without dividends unless the files include them');
});
