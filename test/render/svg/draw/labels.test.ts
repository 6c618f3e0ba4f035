import { describe, expect, it } from 'vitest';
import { canvas, overlaps, type Point } from '../../../../src/render/svg/draw/canvas.ts';
import { bandLabel, endLabels, pointLabel } from '../../../../src/render/svg/draw/labels.ts';

const names = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ y: 50 + i, text: `label ${i}`, colour: 'ink' as const }));

describe('end labels', () => {
  it('of lines that end together stand a line apart, in the order of the lines', () => {
    const on = canvas(300, 200);
    endLabels(on, 200, names(5), 0, 200);
    const tops = on.labels.map(({ top }) => top);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect(on.labels.flatMap((a, i) => on.labels.slice(i + 1).filter((b) => overlaps(a, b)))).toEqual([]);
  });

  it('stay between the limits', () => {
    const on = canvas(300, 200);
    endLabels(
      on,
      200,
      [
        { y: 2, text: 'high', colour: 'ink' },
        { y: 4, text: 'next', colour: 'ink' },
      ],
      10,
      190,
    );
    expect(Math.min(...on.labels.map(({ top }) => top))).toBeGreaterThanOrEqual(0);
  });

  it('lie at their line where nothing is near, and get a leader where they were moved', () => {
    const [alone, together] = [canvas(300, 200), canvas(300, 200)];
    endLabels(alone, 200, names(1), 0, 200);
    expect(alone.toString()).not.toContain('<path');
    endLabels(together, 200, names(3), 0, 200);
    expect(together.toString()).toContain('<path');
  });
});

describe('the label of a point', () => {
  const within = { left: 0, right: 200, top: 0, bottom: 100 };

  it('is on the right, unless something is there', () => {
    const on = canvas(200, 100);
    pointLabel(on, [100, 50], 'here', { points: [], within });
    expect(on.labels[0]?.left).toBeGreaterThan(100);
    const other = canvas(200, 100);
    pointLabel(other, [100, 50], 'here', { points: [[112, 50]], within });
    expect(other.labels[0]?.right).toBeLessThan(100);
  });

  it('is inside its limits', () => {
    const on = canvas(200, 100);
    pointLabel(on, [195, 50], 'at the edge', { points: [], within });
    expect(on.labels[0]?.right).toBeLessThanOrEqual(200);
  });

  it('slides along above its point rather than over a line', () => {
    const on = canvas(200, 100);
    const line: Point[] = Array.from({ length: 180 }, (_, i) => [i, 50]);
    pointLabel(on, [180, 50], '8 Jan 2026', { points: line, within }, { gap: 12 });
    expect(on.labels[0]?.bottom).toBeLessThan(48);
    expect(on.labels[0]?.right).toBeLessThanOrEqual(200);
    expect(on.labels[0]?.right).toBeGreaterThan(195);
  });

  it('goes further off where all that is near is covered, if it has to stand', () => {
    const on = canvas(400, 200);
    const circle: Point[] = Array.from({ length: 720 }, (_, i) => [
      100 + 11 * Math.cos((i * Math.PI) / 360),
      100 + 11 * Math.sin((i * Math.PI) / 360),
    ]);
    pointLabel(on, [100, 100], 'here', { points: circle, within: { left: 0, right: 400, top: 0, bottom: 200 } });
    const { left, right, top, bottom } = on.labels[0] ?? { left: 0, right: 0, top: 0, bottom: 0 };
    expect(right).toBeGreaterThan(left);
    expect(circle.filter(([x, y]) => x > left && x < right && y > top && y < bottom)).toEqual([]);
  });

  it('is left out if it is optional and would cover anything', () => {
    const points: Point[] = Array.from({ length: 4000 }, (_, i) => [(i % 100) * 2, Math.floor(i / 100) * 2.5]);
    const [optional, required] = [canvas(200, 100), canvas(200, 100)];
    expect(pointLabel(optional, [100, 50], 'dense', { points, within }, { optional: true })).toBe(false);
    expect(pointLabel(required, [100, 50], 'dense', { points, within })).toBe(true);
  });
});

describe('the label of a band', () => {
  it('slides to where it covers fewest points', () => {
    const on = canvas(400, 60);
    const points: Point[] = Array.from({ length: 200 }, (_, i) => [i, 30 + 20 * Math.sin(i)]);
    bandLabel(on, { left: 0, right: 400, top: 0, bottom: 60 }, 'breakout', points);
    expect(on.labels[0]?.left).toBeGreaterThanOrEqual(198);
  });

  it('is left out of a band that is too low or too narrow', () => {
    const on = canvas(400, 60);
    bandLabel(on, { left: 0, right: 400, top: 0, bottom: 10 }, 'breakout', []);
    bandLabel(on, { left: 0, right: 40, top: 0, bottom: 60 }, 'breakout', []);
    expect(on.labels).toEqual([]);
  });
});
