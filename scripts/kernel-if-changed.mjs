/** Compiles the kernel for tests that need no build, unless it is there and newer than its sources. */
import { readdirSync, statSync } from 'node:fs';

const made = statSync('src/kernel/bytecode.ts', { throwIfNoEntry: false })?.mtimeMs ?? 0;
const sources = readdirSync('src/kernel/assembly').map((name) => `src/kernel/assembly/${name}`);
if ([...sources, 'scripts/kernel.mjs'].some((file) => statSync(file).mtimeMs > made)) await import('./kernel.mjs');
