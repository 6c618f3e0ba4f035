import { fileURLToPath } from 'node:url';
import { run } from './run.ts';

/** `npm run dev -- check …`: the sources as they stand, without a build. */
await run(fileURLToPath(new URL('../..', import.meta.url)));
