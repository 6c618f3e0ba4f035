import { expect, it } from 'vitest';
import { otherLabels, usLabels } from '../../../src/series/labels.ts';
import { aheadColumns, leadTitle, roleTitle } from '../../../src/signals/details/columns.ts';

const others = otherLabels({ large: 'STOXX Europe 600', small: 'STOXX Small 200', growth: 'Tech' });

it('names the lead by the indices if they fit, else by their roles', () => {
  expect(leadTitle(usLabels)).toBe('Russell-S&P');
  expect(leadTitle(others)).toBe('small-large');
  expect(aheadColumns(others).map(({ title }) => title)).toEqual(['small-large 63', '126', '252']);
});

it('names an index if its name fits, else its role', () => {
  expect([roleTitle(usLabels, 'growth'), roleTitle(others, 'growth'), roleTitle(others, 'large')]).toEqual([
    'Nasdaq',
    'Tech',
    'large',
  ]);
});
