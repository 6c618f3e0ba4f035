const retryAfter = 5;

/** Whether an error is the system's error with this code. */
export const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

/** Blocks for a moment before another attempt on a stream that is not ready (EAGAIN). */
export const pause = () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, retryAfter);
