import { fileURLToPath } from 'node:url';
import { run } from './run.ts';

/** `npm run dev -- check …` runs the sources without a build. */
await run(fileURLToPath(new URL('../..', import.meta.url)));
