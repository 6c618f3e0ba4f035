import { join } from 'node:path';
import { main } from './main.ts';
import { processIo } from './process-io.ts';

/** Runs the program on the real process. Nothing is pending when it is done, so the exit code is set and not forced. */
export async function run(packageFolder: string): Promise<void> {
  process.exitCode = await main(processIo(join(packageFolder, 'fixtures', 'sample')));
}
