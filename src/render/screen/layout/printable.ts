import type { RenderOptions } from '../../renderer.ts';

/** A text in signs that the terminal has. */
export const printable = (text: string, { unicode }: Pick<RenderOptions, 'unicode'>): string =>
  unicode ? text : text.replaceAll('±', '+/-');
