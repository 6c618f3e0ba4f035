const retryAfter = 5;

/** Whether an error is the system's error with one of these codes. */
export const isCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);

/** Blocks for a moment before another attempt on a stream that is not ready (EAGAIN). */
export const pause = (milliseconds = retryAfter) =>
  void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

/** Does an action, and ignores its error. */
export function attempt(action: () => void): void {
  try {
    action();
  } catch {}
}

/** The result of an action, or another value if the system refuses it with this code. */
export function unless<T, U>(code: string, action: () => T, other: U): T | U {
  try {
    return action();
  } catch (error) {
    if (isCode(error, code)) return other;
    throw error;
  }
}

/** What Windows says of a file that another program, a virus scanner most often, has open for a moment. */
const inUse = ['EPERM', 'EACCES', 'EBUSY'];

/** How long Windows is asked again, in milliseconds: 10, 20, 40, ..., a second and a quarter together. */
const waits = [10, 20, 40, 80, 160, 320, 640];

/** The result of an action on a name, which on Windows is tried again while another program has the file open. */
export function whileInUse<T>(action: () => T, isWindows = process.platform === 'win32'): T {
  for (const wait of isWindows ? waits : []) {
    try {
      return action();
    } catch (error) {
      if (!isCode(error, ...inUse)) throw error;
      pause(wait);
    }
  }
  return action();
}
