import { escaped } from '../svg/draw/escape.ts';
import type { Picture, PictureSource } from '../svg/picture.ts';
import { pageData } from './data.ts';
import { pageScript } from './script.ts';
import { pageStyle } from './style.ts';

/** What a page is rendered from. */
export interface PageSource {
  source: PictureSource;
  /** sha256 of each input file, in hexadecimal. */
  sums: ReadonlyMap<string, string>;
  /** sha256 of a text in base 64: the page permits its own script and style by it, and nothing else. */
  sha256(text: string): string;
}

/**
 * A whole document that asks for nothing outside itself.
 *
 * @param body - HTML
 * @param pictures - those in the body
 */
export function pageHtml(
  { source, sha256 }: PageSource,
  title: string,
  body: string,
  pictures: readonly Picture[],
): string {
  const script = pictures.some(({ draw, crosshair }) => draw && crosshair) ? pageScript : '';
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${sha256(pageStyle)}'`,
    ...(script === '' ? [] : [`script-src 'sha256-${sha256(script)}'`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return (
    `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${policy}">\n` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n` +
    `<title>${escaped(title)}</title>\n<style>${pageStyle}</style>\n</head>\n<body>\n<main>\n${body}\n</main>\n` +
    (script === ''
      ? ''
      : `<script type="application/json" id="data">${pageData(source, pictures)}</script>\n<script>${script}</script>\n`) +
    '</body>\n</html>\n'
  );
}
