import { describe, expect, it, test } from 'vitest';
import { type Colour, colours } from '../../../../src/render/svg/draw/colours.ts';

type Rgb = [number, number, number];

const linear = (hex: string): Rgb =>
  [1, 3, 5].map((i) => {
    const part = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Rgb;

const luminance = (hex: string) => {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** Of WCAG 2. */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Machado, Oliveira and Fernandes (2009), severity 1, of linear RGB. */
const blindness = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;

function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const seen = (hex: string, matrix: readonly (readonly number[])[]): Rgb => {
  const own = linear(hex);
  const mixed = matrix.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, weight, i) => sum + weight * (own[i] ?? 0), 0),
      ),
    ),
  );
  return lab(mixed as Rgb);
};

const grounds: readonly Colour[] = ['paper', 'tup', 'tdn', 'band', 'lane'];

describe.each([0, 1] as const)('the colours of theme %d (0 light, 1 dark)', (theme) => {
  test.each(['ink', 'soft', 'line', 'up', 'dn', 'mdt'] as const)('%s is readable as text on every ground', (name) => {
    for (const ground of grounds) expect(contrast(colours[name][theme], colours[ground][theme])).toBeGreaterThan(4.5);
  });

  test.each(['third', 'md', 'up', 'dn'] as const)('%s is visible as a mark on every ground', (name) => {
    for (const ground of grounds) expect(contrast(colours[name][theme], colours[ground][theme])).toBeGreaterThan(3);
  });

  it('the second blue is visible where it is used', () => {
    for (const ground of ['paper', 'band'] as const)
      expect(contrast(colours.second[theme], colours[ground][theme])).toBeGreaterThan(2.99);
  });

  test.each(Object.entries(blindness))('the three of verdicts differ with %s', (_, matrix) => {
    const [up, dn, md] = (['up', 'dn', 'md'] as const).map((name) => seen(colours[name][theme], matrix));
    const apart = (a: Rgb = [0, 0, 0], b: Rgb = [0, 0, 0]) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
    for (const distance of [apart(up, dn), apart(up, md), apart(dn, md)]) expect(distance).toBeGreaterThan(20);
  });
});
