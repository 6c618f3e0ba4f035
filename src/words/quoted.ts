/** Characters, as a pattern's range, that no reader sees and a terminal obeys: controls from DEL on, zero widths, bidirectional marks. */
export const invisible =
  '\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb';

const unsafe = new RegExp(`[\\u0000-\\u001f${invisible}]`, 'g');

/** Text from outside with its terminal controls, bidirectional marks and line ends escaped. */
export function visible(text: string): string {
  return text.replace(unsafe, (c) => {
    const code = c.charCodeAt(0);
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}

/** Longest text that is quoted whole, and how much of the beginning of a longer one is kept. */
const shownLength = 40;
const shownStart = 10;

/** A quoted cell or header for a message: escaped, and at most 40 characters long, shortened in the middle. */
export function quoted(text: string): string {
  const shown = visible(text.slice(0, shownLength));
  if (shown.length <= shownLength && text.length <= shownLength) return `"${shown}"`;
  const end = visible(text.slice(-shownLength)).slice(shownStart + 3 - shownLength);
  return `"${shown.slice(0, shownStart)}...${end}"`;
}

/** A quoted path for a message: escaped but whole, so that it can be copied. */
export const quotedPath = (path: string): string => `"${visible(path)}"`;
