import { visible } from '../../../words/quoted.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML and SVG, in elements and quoted attributes: markup becomes text, controls and bidirectional marks become visible. */
export const escaped = (text: string): string => visible(text).replace(/[&<>"']/g, (c) => entities[c] ?? c);
