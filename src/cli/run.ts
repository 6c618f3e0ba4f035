import { join } from 'node:path';
import { processIo } from '../platform/io.ts';
import { main } from './main.ts';

/** Runs the program on the real process, and ends it at once: every write has been made by then. */
export async function run(packageFolder: string): Promise<never> {
  process.exit(await main(processIo(join(packageFolder, 'fixtures', 'sample'))));
}

export { main, processIo };
