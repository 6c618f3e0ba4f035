import { expect, test } from 'vitest';
import { withArticle } from '../../../../src/render/svg/words/articles.ts';

test.each([
  ['Russell 2000', 'the Russell 2000'],
  ['S&P 500', 'the S&P 500'],
  ['Nasdaq', 'the Nasdaq'],
  ['Japan small', 'Japan small'],
])('%s in a sentence is %s', (name, expected) => {
  expect(withArticle(name)).toBe(expected);
});
