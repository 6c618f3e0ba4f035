/** Compiles the kernel for tests that need no build, unless it is there and newer than its sources. */
import { readdirSync, statSync } from 'node:fs';

const timeOf = (file) => statSync(`src/kernel/${file}`, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const made = Math.min(timeOf('bytecode.ts'), timeOf('loops.ts'));
const folder = 'src/kernel/assembly/';
const sources = readdirSync(folder, { recursive: true }).map((name) => folder + name);
if ([...sources, 'scripts/kernel.mjs'].some((file) => statSync(file).mtimeMs > made)) await import('./kernel.mjs');
