import type { Colour } from './colours.ts';
import { escaped } from './escape.ts';
import { px } from './figures.ts';
import { textWidth } from './text-width.ts';

/** A rectangle on a picture. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A text that was drawn, and about where it is. */
export interface LabelBox extends Box {
  text: string;
}

export interface TextStyle {
  size?: 11 | 12 | 13;
  bold?: boolean;
  colour?: Colour;
  anchor?: 'start' | 'middle' | 'end';
  /** A halo of paper, for a text over data. */
  halo?: boolean;
  /** Turned by a quarter, reading upwards. */
  upwards?: boolean;
}

export type Point = readonly [x: number, y: number];

const sizeClass = { 11: 'm', 12: 'a', 13: 't' } as const;

/** How far a text reaches above and below its baseline, of its size. */
const [ascent, descent] = [0.76, 0.22];

/** Where a text lies. */
export function textBox(x: number, y: number, text: string, style: TextStyle = {}): LabelBox {
  const { size = 13, bold = false, anchor = 'start', upwards = false } = style;
  const long = textWidth(text, size, bold);
  const back = anchor === 'start' ? 0 : anchor === 'middle' ? long / 2 : long;
  if (upwards)
    return { left: x - size * ascent, right: x + size * descent, top: y - long + back, bottom: y + back, text };
  return { left: x - back, right: x - back + long, top: y - size * ascent, bottom: y + size * descent, text };
}

export const overlaps = (a: Box, b: Box, apart = 0): boolean =>
  a.left < b.right + apart && b.left < a.right + apart && a.top < b.bottom + apart && b.top < a.bottom + apart;

/** A drawing under construction: shapes as SVG text, and the boxes of its texts. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly labels: readonly LabelBox[];
  /** What covers data: dots and labels that further labels have to keep clear of. */
  readonly marks: readonly Box[];
  raw(svg: string): void;
  line(x1: number, y1: number, x2: number, y2: number, colour: Colour, width?: number, dashed?: boolean): void;
  rect(box: Box, colour: Colour, extra?: string): void;
  path(d: string, colour: Colour, width: number, extra?: string): void;
  dot(x: number, y: number, radius: number, colour: Colour, extra?: string): void;
  ring(x: number, y: number, radius: number, colour: Colour): void;
  text(x: number, y: number, text: string, style?: TextStyle): void;
  toString(): string;
}

/** An empty drawing. */
export function canvas(width: number, height: number): Canvas {
  const parts: string[] = [];
  const labels: LabelBox[] = [];
  const marks: Box[] = [];
  const raw = (svg: string) => void parts.push(svg);
  const around = (x: number, y: number, r: number): Box => ({ left: x - r, right: x + r, top: y - r, bottom: y + r });
  return {
    ...{ width, height, labels, marks, raw },
    line(x1, y1, x2, y2, colour, thick = 1, dashed = false) {
      const style = `${dashed ? 'd ' : ''}s-${colour}`;
      raw(
        `<path class="${style}" stroke-width="${thick}" d="M${px(x1)} ${px(y1)}${y1 === y2 ? `H${px(x2)}` : x1 === x2 ? `V${px(y2)}` : `L${px(x2)} ${px(y2)}`}"/>`,
      );
    },
    rect({ left, top, right, bottom }, colour, extra = '') {
      raw(
        `<path class="f-${colour}${extra === '' ? '' : ` ${extra}`}" d="M${px(left)} ${px(top)}H${px(right)}V${px(bottom)}H${px(left)}z"/>`,
      );
    },
    path(d, colour, thick, extra = '') {
      if (d !== '') raw(`<path class="j s-${colour}" stroke-width="${thick}"${extra} d="${d}"/>`);
    },
    dot(x, y, radius, colour, extra = '') {
      marks.push(around(x, y, radius));
      raw(`<circle class="f-${colour}" cx="${px(x)}" cy="${px(y)}" r="${radius}"${extra}/>`);
    },
    ring(x, y, radius, colour) {
      marks.push(around(x, y, radius + 1));
      raw(
        `<circle class="f-paper" cx="${px(x)}" cy="${px(y)}" r="${radius}"/><circle class="s-${colour}" stroke-width="2" cx="${px(x)}" cy="${px(y)}" r="${radius}"/>`,
      );
    },
    text(x, y, text, style = {}) {
      if (text === '') return;
      const { size = 13, bold = false, colour = 'ink', anchor = 'start', halo = false, upwards = false } = style;
      const box = textBox(x, y, text, style);
      labels.push(box);
      marks.push(box);
      const names = [sizeClass[size], ...(bold ? ['b'] : []), ...(halo ? ['h'] : []), `f-${colour}`].join(' ');
      const end = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
      const turn = upwards ? ` transform="rotate(-90 ${px(x)} ${px(y)})"` : '';
      raw(`<text class="${names}" x="${px(x)}" y="${px(y)}"${end}${turn}>${escaped(text)}</text>`);
    },
    toString: () => parts.join(''),
  };
}
