import { expect, test } from 'vitest';
import { plainPaint } from '../../src/render/renderer.ts';

test('without colour every style leaves a text as it is', () => {
  for (const style of Object.values(plainPaint)) expect(style('breakout')).toBe('breakout');
});
