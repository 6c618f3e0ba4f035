import { fstatSync, readSync, statSync } from 'node:fs';
import type { FileKind } from '../io.ts';
import { nullDevice } from './null-device.ts';
import { isCode, pause } from './retry.ts';

const chunkSize = 1 << 16;

/** A device that may never end (such as /dev/zero) is refused as standard input; a terminal and the null device are not. */
export function standardInputKind(): FileKind {
  const stats = fstatSync(0);
  if (stats.isDirectory()) return 'folder';
  if (!stats.isCharacterDevice() || stats.rdev === statSync(nullDevice).rdev) return 'file';
  return process.getBuiltinModule('node:tty').isatty(0) ? 'file' : 'other';
}

/** Standard input to its end. A file tells its size in advance, a pipe does not. @throws EFBIG beyond `max` bytes */
export function readStandardInput(max: number): Uint8Array {
  const chunks: Buffer[] = [];
  for (let total = 0, { size } = fstatSync(0); ; ) {
    if (Math.max(size, total) > max) throw Object.assign(new Error('EFBIG: standard input'), { code: 'EFBIG' });
    const chunk = Buffer.allocUnsafe(chunkSize);
    const count = readSome(chunk);
    if (count === 0) return Buffer.concat(chunks);
    total += count;
    chunks.push(chunk.subarray(0, count));
  }
}

/** Number of bytes read into a chunk, 0 at the end; waits for a slow writer of a pipe. */
function readSome(chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(0, chunk);
    } catch (error) {
      if (!isCode(error, 'EAGAIN')) {
        if (isCode(error, 'EOF')) return 0;
        throw error;
      }
      pause();
    }
  }
}
