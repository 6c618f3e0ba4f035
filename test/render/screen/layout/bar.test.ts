import { expect, test } from 'vitest';
import { bar } from '../../../../src/render/screen/layout/bar.ts';

test.each([
  [1, '     |█████'],
  [0.8, '     |████ '],
  [0.5, '     |██▌  '],
  [0.1, '     |▌    '],
  [0.04, '     |     '],
  [0, '     |     '],
  [-0.1, '    ▐|     '],
  [-0.25, '   ▐█|     '],
  [-0.5, '  ▐██|     '],
  [-1, '█████|     '],
])('a score of %f is the bar "%s": half a cell is 0.1', (score, drawn) => {
  const { left, right } = bar(score, true);
  expect(`${left}|${right}`).toBe(drawn);
});

test.each([
  [1, '     |====='],
  [0.5, '     |==-  '],
  [-0.5, '  -==|     '],
])('without UTF-8 a score of %f is "%s"', (score, drawn) => {
  const { left, right } = bar(score, false);
  expect(`${left}|${right}`).toBe(drawn);
});
