import { expect, test } from 'vitest';
import { hasGrowth, labelNames, otherLabels, rolesOf, usLabels } from '../../src/series/labels.ts';

const triple = { large: 'DAX', small: 'SDAX', growth: 'TecDAX' };
const pair = { large: 'FTSE 100', small: 'FTSE 250', growth: null };

test('the US indices are the S&P 500, the Russell 2000 and the Nasdaq Composite, with short names for headings', () => {
  expect(usLabels.isUs).toBe(true);
  expect(labelNames(usLabels)).toEqual({ large: 'S&P 500', small: 'Russell 2000', growth: 'Nasdaq Composite' });
  expect([usLabels.large.short, usLabels.small.short, usLabels.growth.short]).toEqual(['S&P', 'Russell', 'Nasdaq']);
});

test('other indices have one name, in sentences and in headings, and no US calendar', () => {
  const { isUs, large, small, growth } = otherLabels(triple);
  expect(isUs).toBe(false);
  expect({ large, small, growth }).toEqual({
    large: { name: 'DAX', short: 'DAX' },
    small: { name: 'SDAX', short: 'SDAX' },
    growth: { name: 'TecDAX', short: 'TecDAX' },
  });
});

test.each([
  ['the US indices', usLabels, true, ['large', 'small', 'growth']],
  ['another triple', otherLabels(triple), true, ['large', 'small', 'growth']],
  ['a pair', otherLabels(pair), false, ['large', 'small']],
])('%s: which indices there are', (_, labels, has, roles) => {
  expect(hasGrowth(labels)).toBe(has);
  expect(rolesOf(labels)).toEqual(roles);
});

test('names go in and come out the same: a pair has null for its growth index, not the words that stand for it', () => {
  expect(labelNames(otherLabels(triple))).toEqual(triple);
  expect(labelNames(otherLabels(pair))).toEqual(pair);
  expect(otherLabels(pair).growth.name).toBe('no growth index');
});
