import type { Io } from '../../io.ts';

const patience = 500;

/** A progress line on stderr, only on a terminal and only after half a second. */
export function progressLine({ stderr }: Io): { tell(text: string): void; end(): void } {
  if (!stderr.isTerminal) return { tell: () => undefined, end: () => undefined };
  let now = '';
  let isShown = false;
  const show = () => {
    isShown = true;
    stderr.write(`\r\u001b[K${now}`);
  };
  const timer = setTimeout(show, patience);
  return {
    tell(text) {
      now = text;
      if (isShown) show();
    },
    end() {
      clearTimeout(timer);
      if (isShown) stderr.write('\r\u001b[K');
    },
  };
}
