import type { Canvas } from './canvas.ts';
import { plainFigure } from './figures.ts';
import type { Axis } from './scales.ts';

/** Decimals that tell all ticks apart. */
export const decimalsOf = (ticks: readonly number[]): number =>
  [0, 1, 2, 3, 4].find((places) => ticks.every((tick) => Math.abs(tick - Number(tick.toFixed(places))) < 1e-9)) ?? 4;

/** Grid lines across a plot, each with its value at the left edge of the picture. */
export function drawValueAxis(
  on: Canvas,
  axis: Axis,
  { left, right }: { left: number; right: number },
  {
    text = (value: number, decimals: number) => plainFigure(value, decimals),
    strong = (_: number): boolean => false,
  } = {},
): void {
  const decimals = decimalsOf(axis.ticks);
  for (const tick of axis.ticks) {
    const y = axis.at(tick);
    on.line(left, y, right, y, strong(tick) ? 'third' : 'grid');
    on.text(0, y + 4, text(tick, decimals), { size: 12, colour: 'soft' });
  }
}
