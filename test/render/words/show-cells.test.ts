import { describe, expect, it, test } from 'vitest';
import { barTexts, cellText } from '../../../src/render/words/show-cells.ts';
import type { DetailColumn } from '../../../src/signals/details/detail-table.ts';

const column = (as: DetailColumn['as'], more: Partial<DetailColumn> = {}): DetailColumn => ({
  id: 'x',
  title: 'X',
  as,
  ...more,
});

test.each<[DetailColumn, Record<string, string | number | boolean | null>, string]>([
  [column('text'), { x: 2026 }, '2026'],
  [column('text'), { x: 'fell' }, 'fell'],
  [column('text'), { x: true }, 'yes'],
  [column('count'), { x: 1022 }, '1,022'],
  [column('percent'), { x: 0.0111 }, '+1.11%'],
  [column('percent', { decimals: 0 }), { x: -0.318 }, '-32%'],
  [column('points'), { x: -0.0724 }, '-7.2'],
  [column('share'), { x: 0.84 }, '84%'],
  [column('share', { interval: ['low', 'high'] }), { x: 0.8367, low: 0.7096, high: 0.9149 }, '84% (71 to 91)'],
  [column('number', { decimals: 3 }), { x: 0.87932 }, '0.879'],
  [column('score'), { x: 0.5 }, '+0.50'],
  [column('score'), { x: -0.0001 }, '0.00'],
  [column('percent'), { x: null }, '-'],
  [column('percent', { unknown: 'open' }), {}, 'open'],
])('%j of %j reads %s', (of, row, text) => {
  expect(cellText(of, row)).toBe(text);
});

describe('bars', () => {
  it('are nine cells for the largest figure, in halves', () => {
    expect(barTexts(column('percent'), [0.027, -0.0187, 0.0062, null, 0], true)).toEqual([
      '      │█████████',
      '██████│         ',
      '      │██       ',
      '      │         ',
      '      │         ',
    ]);
  });

  it('are of a score as long as on the first screen, whatever the others are', () => {
    expect(barTexts(column('score'), [0.5, -0.3], true)).toEqual(['  │██▌', '▐█│   ']);
  });

  it('are ASCII if the locale has nothing else', () => {
    expect(barTexts(column('score'), [1, -0.5], false)).toEqual(['   |=====', '-==|     ']);
  });
});
