const byteOrderMarks = [
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
] as const;

/**
 * A text in UTF-8. One with a byte order mark of UTF-16 is UTF-16; any other that is not UTF-8 must be Windows-1252.
 *
 * @param start - the beginning of the text, decoded as UTF-8
 * @param isCut - whether the last character may lack bytes
 * @returns the same bytes if they are UTF-8
 */
export function toUtf8(bytes: Uint8Array, start: string, isCut = false): Uint8Array {
  if (!start.includes('\ufffd')) return bytes;
  const utf16 = byteOrderMarks.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte));
  const encoding = utf16?.encoding ?? (isUtf8(bytes, isCut) ? 'utf-8' : 'windows-1252');
  return new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
}

function isUtf8(bytes: Uint8Array, isCut: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isCut });
    return true;
  } catch {
    return false;
  }
}
