import { fileURLToPath } from 'node:url';
import { main } from '../../src/cli/main.ts';
import type { Io } from '../../src/io.ts';
import { processIo } from '../../src/platform/io.ts';

const sampleFolder = fileURLToPath(new URL('../../fixtures/sample', import.meta.url));

/**
 * What the program prints, run from its sources in this process, half an hour after the last close of the sample.
 *
 * @param argv - the command line after `rotation`
 * @param columns - width of the terminal, in colour; a pipe if absent
 * @throws Error if the exit status is not 0
 */
export async function printed(argv: readonly string[], columns?: number): Promise<string> {
  let text = '';
  const sink = (write: (part: string) => void) => ({
    write,
    isTerminal: columns !== undefined,
    columns,
    rows: undefined,
  });
  const io: Io = {
    ...processIo(sampleFolder),
    argv: [...argv, '--no-config'],
    env: { LANG: 'C.UTF-8', TERM: 'xterm-256color' },
    clock: () => Date.parse('2026-01-30T21:30:00Z'),
    stdout: sink((part) => {
      text += part;
    }),
    stderr: sink(() => undefined),
  };
  const status = await main(io);
  if (status !== 0) throw new Error(`rotation ${argv.join(' ')} ended with status ${status}`);
  return text;
}
