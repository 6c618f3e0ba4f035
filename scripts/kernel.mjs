/** Compiles `src/kernel/assembly` to WebAssembly and writes it as a module, so that every way of running the sources has it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'rotation-kernel-'));
const binary = join(folder, 'kernel.wasm');
const compiler = 'node_modules/assemblyscript/bin/asc.js';
const options = ['-O3s', '--enable', 'simd', '--noAssert', '--runtime', 'stub', '--use', 'abort=', '-o', binary];
execFileSync(process.execPath, [compiler, 'src/kernel/assembly/index.ts', ...options], { stdio: 'inherit' });
const base64 = readFileSync(binary).toString('base64');
writeFileSync(
  'src/kernel/bytecode.ts',
  `/** Made by scripts/kernel.mjs out of assembly/; not kept in the repository. */\nexport const bytecode =\n  '${base64}';\n`,
);
rmSync(folder, { recursive: true });
