import type { Io } from '../io.ts';
import type { ReadOptions } from '../readers/read-options.ts';
import { maxBytes } from './max-bytes.ts';

/** Size from which a file is looked at before it is read, and how much of it: a century of daily bars has half that size. */
const [large, beginning] = [1 << 23, 1 << 18];

function beginningOf({ files }: Io, path: string): Uint8Array | undefined {
  try {
    const isLarge = path !== '-' && files.kind(path) === 'file' && files.size(path) > large;
    const bytes = isLarge && files.size(path) <= maxBytes.prices ? files.start(path, beginning) : undefined;
    return bytes?.[0] === 0x1f && bytes[1] === 0x8b ? undefined : bytes;
  } catch {
    return undefined;
  }
}

/**
 * Refuses a large file by its beginning, before it is read into memory. One that cannot be read, or is compressed, is left to
 * whoever reads it.
 *
 * @throws UserError if it is no table of closes
 */
export async function refuseLargeFile(io: Io, path: string, options: ReadOptions): Promise<void> {
  const bytes = beginningOf(io, path);
  if (bytes)
    await (await import('../readers/refuse-beginning.ts')).refuseBeginning(bytes, io.files.size(path), path, options);
}
