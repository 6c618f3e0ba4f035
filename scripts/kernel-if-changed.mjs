/** Compiles the kernel for tests that need no build, unless it is there and newer than its sources. */
import { readdirSync, statSync } from 'node:fs';

const made = statSync('src/kernel/bytecode.ts', { throwIfNoEntry: false })?.mtimeMs ?? 0;
const folder = 'src/kernel/assembly/';
const sources = readdirSync(folder, { recursive: true }).map((name) => folder + name);
if ([...sources, 'scripts/kernel.mjs'].some((file) => statSync(file).mtimeMs > made)) await import('./kernel.mjs');
