/** Signals that ask a process to end, with their numbers. */
const ends = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

type End = keyof typeof ends;

/** Ends the process by the signal itself, so that a shell sees status 128 + its number. */
function endBy(signal: End): never {
  process.removeAllListeners(signal);
  // Windows knows no signals: a process that is sent one ends with status 1.
  if (process.platform !== 'win32') process.kill(process.pid, signal);
  process.exit(128 + ends[signal]);
}

/**
 * Runs an action that a signal must not interrupt: a signal takes effect when the action is done. While `act` awaits, a signal
 * ends the process at once, so between its steps there must be nothing to clean up.
 */
export async function uninterrupted<T>(act: () => T | Promise<T>): Promise<T> {
  const signals = Object.keys(ends) as End[];
  for (const signal of signals) process.on(signal, endBy);
  try {
    return await act();
  } finally {
    // Node delivers a signal when it polls, which happens between two immediates.
    for (let turn = 0; turn < 2; turn++) await new Promise(setImmediate);
    for (const signal of signals) process.off(signal, endBy);
  }
}
