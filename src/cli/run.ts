import { join } from 'node:path';
import { processIo } from '../platform/io.ts';
import { main } from './main.ts';

/** Runs the program in the real process and exits at once, since all writes are synchronous. */
export async function run(packageFolder: string): Promise<never> {
  process.exit(await main(processIo(join(packageFolder, 'fixtures', 'sample'))));
}

export { main, processIo };
