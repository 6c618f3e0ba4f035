import { describe, expect, it, test } from 'vitest';
import { type Canvas, canvas, overlaps, type TextStyle, textBox } from '../../../../src/render/svg/draw/canvas.ts';

/** Of "AB" in regular and in bold: 1,334 thousandths of the size, and the room that is left for wider fonts. */
const [long, longBold] = [(1334 * 12 * 1.04) / 1000, (1334 * 12 * 1.1) / 1000];

describe('the box of a text', () => {
  // A size of 12 reaches 0.76 * 12 = 9.12 above its baseline and 0.22 * 12 = 2.64 below it.
  test.each<[string, TextStyle, number[]]>([
    ['begins at its anchor', {}, [100, 100 + long, 40.88, 52.64]],
    ['is wider in bold', { bold: true }, [100, 100 + longBold, 40.88, 52.64]],
    ['lies around its middle', { anchor: 'middle' }, [100 - long / 2, 100 + long / 2, 40.88, 52.64]],
    ['ends at its end', { anchor: 'end' }, [100 - long, 100, 40.88, 52.64]],
    ['stands on its start where it reads upwards', { upwards: true }, [90.88, 102.64, 50 - long, 50]],
    ['hangs from its end where it reads upwards', { upwards: true, anchor: 'end' }, [90.88, 102.64, 50, 50 + long]],
  ])('%s', (_, style, sides) => {
    const box = textBox(100, 50, 'AB', { size: 12, ...style });
    expect(box.text).toBe('AB');
    for (const [i, side] of [box.left, box.right, box.top, box.bottom].entries())
      expect(side).toBeCloseTo(sides[i] ?? 0, 9);
  });

  it('is of a size of 13, regular, if nothing is said', () => {
    expect(textBox(0, 0, 'AB').right).toBeCloseTo((1334 * 13 * 1.04) / 1000, 9);
    expect(textBox(0, 100, 'AB').top).toBeCloseTo(100 - 13 * 0.76, 9);
  });
});

describe('two boxes', () => {
  const box = (left: number, top: number) => ({ left, top, right: left + 10, bottom: top + 10 });

  test.each([
    [0, 0, 0, true],
    [9, 9, 0, true],
    [-9, -9, 0, true],
    [10, 0, 0, false],
    [-10, 0, 0, false],
    [0, 10, 0, false],
    [0, -10, 0, false],
    [12, 0, 2, false],
    [11, 0, 2, true],
    [-11, 0, 2, true],
    [0, 11, 2, true],
    [0, -11, 2, true],
    [0, -12, 2, false],
    [0, 12, 2, false],
    [-12, 0, 2, false],
    [9, 0, -1, false],
  ])('one of them moved by %d, %d overlaps the other, %d apart: %j', (x, y, apart, expected) => {
    expect(overlaps(box(x, y), box(0, 0), apart)).toBe(expected);
    expect(overlaps(box(x, y), box(0, 0))).toBe(Math.max(Math.abs(x), Math.abs(y)) < 10);
  });
});

describe('a drawing', () => {
  const drawn = (draw: (on: Canvas) => void) => {
    const on = canvas(300, 200);
    draw(on);
    return on;
  };

  test.each([
    [
      'a level line',
      (on: Canvas) => on.line(1, 2, 30.06, 2, 'grid'),
      '<path class="s-grid" stroke-width="1" d="M1 2H30.1"/>',
    ],
    [
      'an upright line',
      (on: Canvas) => on.line(1, 2, 1, 30, 'ink', 2),
      '<path class="s-ink" stroke-width="2" d="M1 2V30"/>',
    ],
    [
      'a dashed slope',
      (on: Canvas) => on.line(1, 2, 3, 4, 'line', 1.5, true),
      '<path class="d s-line" stroke-width="1.5" d="M1 2L3 4"/>',
    ],
    [
      'an area',
      (on: Canvas) => on.rect({ left: 1, top: 2, right: 3, bottom: 4 }, 'band'),
      '<path class="f-band" d="M1 2H3V4H1z"/>',
    ],
    [
      'an area of another class',
      (on: Canvas) => on.rect({ left: 1, top: 2, right: 3, bottom: 4 }, 'band', 'o'),
      '<path class="f-band o" d="M1 2H3V4H1z"/>',
    ],
    [
      'a path',
      (on: Canvas) => on.path('M0 0L1 1', 'line', 2),
      '<path class="j s-line" stroke-width="2" d="M0 0L1 1"/>',
    ],
    [
      'a pale path',
      (on: Canvas) => on.path('M0 0L1 1', 'line', 2, ' stroke-opacity="0.5"'),
      '<path class="j s-line" stroke-width="2" stroke-opacity="0.5" d="M0 0L1 1"/>',
    ],
    ['an empty path', (on: Canvas) => on.path('', 'line', 2), ''],
    ['a text of nothing', (on: Canvas) => on.text(1, 2, ''), ''],
    ['a text', (on: Canvas) => on.text(1, 2, 'S&P'), '<text class="t f-ink" x="1" y="2">S&amp;P</text>'],
    [
      'a text over data',
      (on: Canvas) => on.text(1, 2, 'now', { size: 12, bold: true, halo: true, colour: 'soft', anchor: 'end' }),
      '<text class="a b h f-soft" x="1" y="2" text-anchor="end">now</text>',
    ],
    [
      'a text upwards',
      (on: Canvas) => on.text(1.04, 2, 'now', { size: 11, anchor: 'middle', upwards: true }),
      '<text class="m f-ink" x="1" y="2" text-anchor="middle" transform="rotate(-90 1 2)">now</text>',
    ],
    ['a dot', (on: Canvas) => on.dot(10, 20, 3, 'up'), '<circle class="f-up" cx="10" cy="20" r="3"/>'],
    [
      'a pale dot',
      (on: Canvas) => on.dot(10, 20, 3, 'up', ' fill-opacity="0.5"'),
      '<circle class="f-up" cx="10" cy="20" r="3" fill-opacity="0.5"/>',
    ],
    [
      'a ring, which covers what is below it',
      (on: Canvas) => on.ring(10, 20, 3, 'dn'),
      '<circle class="f-paper" cx="10" cy="20" r="3"/><circle class="s-dn" stroke-width="2" cx="10" cy="20" r="3"/>',
    ],
  ])('of %s', (_, draw, svg) => {
    expect(drawn(draw).toString()).toBe(svg);
  });

  it('keeps its shapes in their order', () => {
    const on = drawn(({ raw }) => raw('<a/>'));
    on.raw('<b/>');
    expect(on.toString()).toBe('<a/><b/>');
    expect([on.width, on.height]).toEqual([300, 200]);
  });

  it('knows what labels have to keep clear of: dots, rings with their line, and texts', () => {
    expect(drawn((on) => on.dot(10, 20, 3, 'up')).marks).toEqual([{ left: 7, right: 13, top: 17, bottom: 23 }]);
    expect(drawn((on) => on.ring(10, 20, 3, 'up')).marks).toEqual([{ left: 6, right: 14, top: 16, bottom: 24 }]);
    const on = drawn((one) => one.text(1, 2, 'now', { bold: true }));
    expect(on.labels).toEqual([textBox(1, 2, 'now', { bold: true })]);
    expect(on.marks).toEqual(on.labels);
    expect(drawn((one) => one.text(1, 2, '')).marks).toEqual([]);
  });
});
