const marks = [
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
] as const;

/**
 * The bytes of a text in UTF-8: as they are, unless a byte order mark says UTF-16, or the beginning is no UTF-8, which leaves
 * Windows-1252.
 *
 * @param start - the beginning, decoded as UTF-8
 */
export function inUtf8(bytes: Uint8Array, start: string): Uint8Array {
  if (!start.includes('\ufffd')) return bytes;
  const utf16 = marks.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte));
  const encoding = utf16?.encoding ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  return new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
