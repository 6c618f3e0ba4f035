import { expect, it } from 'vitest';
import { otherLabels, usLabels } from '../../../src/series/labels.ts';
import { aheadColumns, leadTitle, roleTitle } from '../../../src/signals/details/columns.ts';

const others = otherLabels({ large: 'STOXX Europe 600', small: 'STOXX Small 200', growth: 'Tech' });

it('names the lead by the indices where there is room, else by their places', () => {
  expect(leadTitle(usLabels)).toBe('Russell-S&P');
  expect(leadTitle(others)).toBe('small-large');
  expect(aheadColumns(others).map(({ title }) => title)).toEqual(['small-large 63', '126', '252']);
});

it('names an index where there is room, else its place', () => {
  expect([roleTitle(usLabels, 'growth'), roleTitle(others, 'growth'), roleTitle(others, 'large')]).toEqual([
    'Nasdaq',
    'Tech',
    'large',
  ]);
});
