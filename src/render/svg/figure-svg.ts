import { escaped } from './draw/escape.ts';
import type { Drawing, Picture, Size } from './picture.ts';

/** One drawing as an `svg` element that is one image to a screen reader, with the sentence and the key figure as its name. */
export function figureSvg({ id, headline, description }: Picture, drawing: Drawing, size: Size, extra = ''): string {
  const [title, text] = [`${id}-${size}-title`, `${id}-${size}-text`];
  const { width, height, body, crosshair } = drawing;
  const follow =
    crosshair === undefined ? '' : ` data-crosshair="${escaped(JSON.stringify(crosshair))}" data-of="${escaped(id)}"`;
  return (
    `<svg class="${size}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"` +
    ` role="img" aria-labelledby="${title} ${text}"${follow}${extra}>` +
    `<title id="${title}">${escaped(headline)}</title><desc id="${text}">${escaped(description)}</desc>${body}</svg>`
  );
}
