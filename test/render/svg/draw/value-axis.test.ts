import { expect, it, test } from 'vitest';
import { canvas } from '../../../../src/render/svg/draw/canvas.ts';
import type { Axis } from '../../../../src/render/svg/draw/scales.ts';
import { decimalsOf, drawValueAxis } from '../../../../src/render/svg/draw/value-axis.ts';

test.each([
  [[], 0],
  [[0, 10, 200], 0],
  [[0, 0.5, 1], 1],
  [[0.25, 0.5], 2],
  [[-0.125], 3],
  [[0.0625], 4],
  [[0.1 + 0.2], 1],
  [[1 / 3], 4],
])('ticks at %j have %d decimals', (ticks, decimals) => {
  expect(decimalsOf(ticks)).toBe(decimals);
});

/** From 1 at the top, y = 0, to -1 at the bottom, y = 100. */
const axis: Axis = {
  ...{ isLog: false, domain: [-1, 1], range: [100, 0], ticks: [-0.5, 0, 0.5] },
  at: (value) => 50 - 50 * value,
};

it('an axis has a line across the plot at each tick, and its value at the left edge', () => {
  const on = canvas(300, 100);
  drawValueAxis(on, axis, { left: 30, right: 290 });
  expect(on.toString()).toBe(
    '<path class="s-grid" stroke-width="1" d="M30 75H290"/><text class="a f-soft" x="0" y="79">−0.5</text>' +
      '<path class="s-grid" stroke-width="1" d="M30 50H290"/><text class="a f-soft" x="0" y="54">0.0</text>' +
      '<path class="s-grid" stroke-width="1" d="M30 25H290"/><text class="a f-soft" x="0" y="29">0.5</text>',
  );
});

it('a line may be strong, and a value in other words with the decimals of all', () => {
  const on = canvas(300, 100);
  const text = (value: number, decimals: number) => `${value.toFixed(decimals)}%`;
  drawValueAxis(on, axis, { left: 0, right: 300 }, { text, strong: (value) => value === 0 });
  expect(on.labels.map((label) => label.text)).toEqual(['-0.5%', '0.0%', '0.5%']);
  expect(on.toString().match(/s-\w+/g)).toEqual(['s-grid', 's-third', 's-grid']);
});
