/** Signals that ask a process to end, with their numbers. */
const ends = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

type End = keyof typeof ends;

/** Ends as the signal would have ended the process, so that a shell sees 128 and its number, and knows that it was one. */
function endBy(signal: End): never {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
  process.exit(128 + ends[signal]);
}

/**
 * Runs what must not be cut off by a signal: one that comes waits until this is done, and ends the process then. While `act`
 * waits for something itself, a signal ends the process at once: between its steps there must be nothing to clear up.
 */
export async function uninterrupted<T>(act: () => T | Promise<T>): Promise<T> {
  const signals = Object.keys(ends) as End[];
  for (const signal of signals) process.on(signal, endBy);
  try {
    return await act();
  } finally {
    // Node tells a signal where it polls, which lies between two immediates wherever the first of them was asked for.
    for (let turn = 0; turn < 2; turn++) await new Promise(setImmediate);
    for (const signal of signals) process.off(signal, endBy);
  }
}
