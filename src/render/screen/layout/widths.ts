import type { RenderOptions } from '../../renderer.ts';

/** Width below which bars and columns are dropped. */
export const narrow = 60;

/** Greatest width of sentences, for readability. */
const widest = 120;

/** Width of sentences: that of the terminal, up to one that is still read easily. */
export const textWidth = ({ width }: Pick<RenderOptions, 'width'>): number =>
  Number.isFinite(width) ? Math.min(width, widest) : width;
