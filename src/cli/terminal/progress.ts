import type { Io } from '../../io.ts';

/** Says on the terminal how far long work has come. */
export interface Progress {
  /** Cheap enough for a loop of a million steps: nothing is written more than ten times a second. */
  tell(words: string | (() => string)): void;
  /** Erases the line. */
  end(): void;
}

/** Milliseconds before the first line, and between two. */
const [patience, pause] = [500, 100];

const erased = '\r\u001b[K';

const silent: Progress = { tell: () => undefined, end: () => undefined };

/** Whether stderr is a terminal on which a line can be erased. */
const isShown = ({ stderr, env }: Io) => stderr.isTerminal && env.TERM !== 'dumb';

/**
 * A progress line on stderr, only on a terminal and only after half a second. A loop that does not wait starves every timer, so
 * `tell` looks at the clock itself; the timer is for work that waits, such as a download.
 */
export function progressLine(io: Io): Progress {
  if (!isShown(io)) return silent;
  const { stderr, clock } = io;
  // A line that wraps could not be erased.
  const widest = (stderr.columns || 80) - 1;
  const began = clock();
  let due = began + patience;
  let now: string | (() => string) = '';
  let isDrawn = false;
  const draw = () => {
    isDrawn = true;
    due = clock() + pause;
    stderr.write(`${erased}${(typeof now === 'string' ? now : now()).slice(0, widest)}`);
  };
  const timer = setTimeout(draw, patience);
  return {
    tell(words) {
      now = words;
      if (clock() >= due) draw();
    },
    end() {
      clearTimeout(timer);
      if (isDrawn) stderr.write(erased);
      isDrawn = false;
    },
  };
}

/** Runs long work with a progress line, which is erased whatever happens. */
export async function withProgress<T>(io: Io, work: (progress: Progress) => T | Promise<T>): Promise<T> {
  const progress = progressLine(io);
  try {
    return await work(progress);
  } finally {
    progress.end();
  }
}
